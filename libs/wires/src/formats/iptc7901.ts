import type { FeedName, Story } from '@quickwire/contracts';
import { cleanText } from '../decode.ts';
import { badFields } from '../errors.ts';
import { feedInstant } from '../feeds/feed-date.ts';
import { type Head, headOf } from '../iptc7901/head.ts';
import { type Header7901, header7901 } from '../iptc7901/header.ts';
import { itemIdOf, namedIds, placeOf, referenceOf } from '../iptc7901/item-ids.ts';
import { keywordPlace } from '../iptc7901/keyword-place.ts';
import { notepadOf } from '../iptc7901/notepad.ts';
import { killOf } from '../kill.ts';
import { type GuessedLanguage, given, makeStory } from '../make-story.ts';
import { oneLine, type Piece } from '../text/compose.ts';
import { embargoInEdNote, embargoInText } from '../text/embargo-line.ts';
import { type Embargo, longest } from '../text/embargo-time.ts';
import { guessed } from '../text/guess-language.ts';
import { isHoldLine, isOpenHold } from '../text/hold-note.ts';
import { isKillNotice, isShoutedKill } from '../text/kill-notice.ts';
import { bodyPieces } from '../text-wire/body-pieces.ts';
import { cutShort } from '../text-wire/cut-short.ts';
import { decodeWire } from '../text-wire/decode-wire.ts';
import { beginsWithHeader, firstHeader, type TextMessage } from '../text-wire/messages.ts';
import { readMessages } from '../text-wire/read-messages.ts';
import type { BytesFormat } from '../wire-format.ts';

const name = 'iptc7901';
const format = { name };

const genreWords =
  /^(?:(?:KORR-)?(?:Bericht|Meldung|Zusammenfassung|Hintergrund|Porträt|Analyse|Interview|Kommentar|Reportage|Feature|Vorschau|Chronologie|Stichwort)|Advisory|Analysis|Feature|Background|Summary)\b/i;

// 'Waghäusel (dpa) - ', 'Berlin (KNA) '.
const dateline = /^(\p{Lu}[^()\n]{1,60}?) \([^()]{2,20}\)(?: ?[-–—]{1,2})? /u;

/** When a message was sent, and the day that the sender's clock showed, by which messages are numbered. */
interface Sent {
  readonly created: string | undefined;
  readonly day: string | undefined;
}

/** `251852 Sep 24` is the 25th at 18:52; without a zone it is read as UTC. */
const sentOf = (trailer: string): Sent => {
  const [, day, hour, minute, zone = '', month, year] =
    /\b(\d\d)(\d\d)(\d\d)\s*(\p{Lu}{3,4})?\s+(\p{L}{3,9})\.?\s+(\d\d(?:\d\d)?)\b/u.exec(trailer) ??
    [];
  const date = `${day} ${month} ${year}`;
  const created = feedInstant(`${date} ${hour}:${minute} ${zone}`);
  return { created, day: created && feedInstant(date)?.slice(0, 10) };
};

/** A paragraph before the one with the dateline is the lead. */
const partLead = (
  pieces: readonly Piece[],
): { lead: string | undefined; text: readonly Piece[] } => {
  const [first, second] = pieces;
  const isLead = first && second && !dateline.test(first.text) && dateline.test(second.text);
  return isLead ? { lead: first.text, text: pieces.slice(1) } : { lead: undefined, text: pieces };
};

const keywordsOf = ({ keywords, category }: Header7901): Story['subjects'] => [
  ...(category === undefined ? [] : [{ name: category, scheme: 'iptc7901-category' }]),
  ...(keywords ?? '').split('/').flatMap((keyword) => {
    const subject = oneLine(keyword);
    return subject === '' ? [] : [{ name: subject }];
  }),
];

/** A message taken apart, before it is known whether it is a story or a kill. */
interface Read extends Sent {
  readonly header: Header7901;
  readonly head: Head;
  readonly itemId: string;
  readonly headline: string;
  readonly notes: readonly string[];
  readonly lead: string | undefined;
  readonly text: readonly Piece[];
  readonly links: Story['associations'];
  readonly language: GuessedLanguage;
  readonly extra: Record<string, unknown>;
}

const read = (message: TextMessage): Read => {
  if (message.missing) throw cutShort(name, message.missing);
  const header = header7901(cleanText(message.header));
  if (!header)
    throw badFields(name, [
      {
        pointer: '/header',
        detail:
          "has to begin with service, number, priority, category and word count, as in 'abc0123 4 pl 171'",
      },
    ]);
  const head = headOf(cleanText(message.body).split('\n'));
  const pad = notepadOf(head.rest);
  const { lead, text } = partLead(bodyPieces(pad.text));
  const headline = head.headline ?? header.keywords ?? text[0]?.text.slice(0, 120) ?? '';
  const sent = sentOf(message.trailer);
  return {
    ...sent,
    header,
    head,
    itemId: itemIdOf(header, headline, sent.day),
    headline,
    notes: [...head.notes.filter((note) => !genreWords.test(note)), ...pad.notes],
    lead,
    text,
    links: pad.links,
    language: guessed(`${headline} ${text.map((piece) => piece.text).join(' ')}`),
    extra: given({
      category: header.category,
      priority: header.priority,
      words: header.words,
      message: header.source + header.number,
      reference: header.more || undefined,
    }),
  };
};

const isKill = ({ header, headline, text, notes }: Read): boolean =>
  isShoutedKill(header.keywords ?? '') ||
  isShoutedKill(headline, text[0]?.text ?? '') ||
  notes.some(isKillNotice);

/** A kill takes down the messages that its text names, else itself. */
const killsOf = (message: Read, feed: FeedName): Story[] => {
  const { header, itemId, headline, notes, text, language, created, day, extra } = message;
  const edNote = oneLine([...notes, headline, ...text.map((piece) => piece.text)].join(' ')).slice(
    0,
    1000,
  );
  const named = namedIds(header, edNote, day);
  return (named.length > 0 ? named : [itemId]).map((killed) =>
    killOf({ itemId: killed, edNote, headline: '', language, created, extra }, feed, format),
  );
};

/** The embargo in notes, headline or first paragraph; one without a time is also an order to hold. */
const embargoIn = ({ notes, headline, text }: Read): Embargo | undefined =>
  notes.some(isOpenHold) || isHoldLine(headline)
    ? {}
    : longest([
        ...notes.map(embargoInEdNote),
        ...[headline, text[0]?.text ?? ''].map(embargoInText),
      ]);

const isCorrection = ({ head, headline }: Read): boolean =>
  /^(?:KORR|Berichtigung|Correction|Corrects?)\b/i.test(head.notes.join(' ') || headline);

const storyOf = (message: Read, feed: FeedName): Story => {
  const { header, head, itemId, headline, notes, lead, text, language, created, day, extra } =
    message;
  if (text.length === 0 && headline === '')
    throw badFields(name, [
      { pointer: '/body', detail: 'is empty; put the story between STX and ETX' },
    ]);
  const [corrected = itemId] = namedIds(header, [...notes, headline].join(' '), day);
  const embargo = embargoIn(message);
  const place = keywordPlace(header.keywords);
  const genre = head.notes.find((note) => genreWords.test(note));
  return makeStory({
    feed,
    itemId,
    format,
    number: referenceOf(header.more)?.version,
    created,
    content: {
      pubStatus: embargo && !embargo.until ? 'withheld' : 'usable',
      language,
      headline,
      ...given({
        embargoedUntil: embargo?.until,
        urgency: header.priority,
        slugline: header.keywords,
        byline: head.byline,
        dateline: dateline.exec(text[0]?.text ?? '')?.[1],
        edNote: notes.length > 0 ? notes.join(' / ') : undefined,
        lead,
      }),
      subjects: keywordsOf(header),
      people: [],
      organisations: [],
      places: [],
      genres: genre === undefined ? [] : [{ name: genre }],
      associations: message.links,
    },
    pieces: text.length > 0 ? text : [{ kind: 'paragraph', text: lead ?? headline }],
    familyPlace: placeOf(feed, header, place, day),
    ...(place?.kind && { revisionKind: place.kind }),
    ...(isCorrection(message) && {
      revisionKind: 'correction',
      family: [{ rel: 'corrects', itemId: corrected }],
    }),
    ...(/^advisory\b/i.test(genre ?? '') && { revisionKind: 'advisory' }),
    extra,
  });
};

const storiesOf = (message: TextMessage, feed: FeedName): readonly Story[] => {
  const whole = read(message);
  return isKill(whole) ? killsOf(whole, feed) : [storyOf(whole, feed)];
};

/** IPTC 7901, the text format of Europe's agencies: each message between SOH and EOT is a story. */
export const iptc7901: BytesFormat = {
  name,

  detects: (bytes) =>
    beginsWithHeader(bytes) && header7901(firstHeader(bytes).split('\n', 1)[0] ?? '') !== undefined,

  parse: (bytes, { feed, contentType }) =>
    readMessages(decodeWire(bytes, contentType), (message) => storiesOf(message, feed)),
};
