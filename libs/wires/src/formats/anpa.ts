import type { FeedName, RevisionKind, Story } from '@quickwire/contracts';
import { type AnpaBody, bodyOf } from '../anpa/body.ts';
import { categories, urgencyOf } from '../anpa/codes.ts';
import { type AnpaHeader, anpaHeader } from '../anpa/header.ts';
import { anpaItemId, killedIds, namesNoStory } from '../anpa/item-ids.ts';
import { type KeywordLine, keywordLine } from '../anpa/keyword-line.ts';
import { cleanText } from '../decode.ts';
import { badFields } from '../errors.ts';
import { feedInstant } from '../feeds/feed-date.ts';
import { killOf } from '../kill.ts';
import { given, makeStory } from '../make-story.ts';
import { oneLine } from '../text/compose.ts';
import { leadingDateline } from '../text/dateline.ts';
import { embargoInEdNote, embargoInText } from '../text/embargo-line.ts';
import { longest } from '../text/embargo-time.ts';
import { guessed } from '../text/guess-language.ts';
import { isOpenHold } from '../text/hold-note.ts';
import { isEdNoteKill, isKillNotice, isShoutedKill } from '../text/kill-notice.ts';
import { cutShort } from '../text-wire/cut-short.ts';
import { decodeWire } from '../text-wire/decode-wire.ts';
import { beginsWithHeader, firstHeader, type TextMessage } from '../text-wire/messages.ts';
import { readMessages } from '../text-wire/read-messages.ts';
import type { BytesFormat } from '../wire-format.ts';

const name = 'anpa-1312';
const format = { name };

/** A message taken apart, before it is known whether it is a story or a kill. */
interface Read {
  readonly header: AnpaHeader;
  readonly line: KeywordLine;
  readonly body: AnpaBody;
  readonly created: string | undefined;
  /** The day that the sender's clock showed. */
  readonly date: string | undefined;
  readonly extra: Record<string, unknown>;
}

/** 'AP-NY-03-10-26 1207EST' */
const sentOf = (trailer: string): { created: string | undefined; date: string | undefined } => {
  const [, month, day, year, clock, zone = ''] =
    /\b(\d\d)-(\d\d)-(\d\d)\s+(\d{4})\s?(\p{Lu}{2,4})?/u.exec(trailer) ?? [];
  if (month === undefined) return { created: undefined, date: undefined };
  const date = `20${year}-${month}-${day}`;
  const created = feedInstant(`${date} ${clock} ${zone}`);
  return { created, date: created && date };
};

const read = (message: TextMessage): Read => {
  if (message.missing) throw cutShort(name, message.missing);
  const header = anpaHeader(message.header);
  if (!header)
    throw badFields(name, [
      {
        pointer: '/header',
        detail: "has to begin with service level and message number, as in 'a0432'",
      },
    ]);
  const body = bodyOf(cleanText(message.body).split('\n'), header.line);
  // The header has room for 24 characters; the same line in the body is whole.
  const line = keywordLine(cleanText(body.keywords ?? header.line));
  if (line.keyword === '')
    throw badFields(name, [
      { pointer: '/header', detail: 'has no keyword; give the keyword line behind the category' },
    ]);
  const { service, number, priority, category, words } = header;
  const extra = given({
    service,
    message: service + number,
    priority,
    category,
    words,
    version: line.version,
  });
  return { header, line, body, ...sentOf(message.trailer), extra };
};

const textOf = ({ body }: Read): string => body.pieces.map(({ text }) => text).join(' ');

/** A new version of the whole may ask editors to disregard the one before: it replaces that, and kills nothing. */
const isReplacement = ({ lead, version }: KeywordLine): boolean =>
  lead !== undefined || /writethru|correct/i.test(version ?? '');

const killsBeside = (note: string): boolean => isShoutedKill(note) && isEdNoteKill(note, true);

const isKill = ({ line, body, header }: Read): boolean =>
  isShoutedKill(line.version ?? '') ||
  isShoutedKill(line.keyword.replace(/^(?:BC|AM|PM)-+/, '')) ||
  isShoutedKill(body.headline ?? '', body.pieces[0]?.text) ||
  body.notes.some(isReplacement(line) ? killsBeside : isKillNotice) ||
  (header.category === 'v' && isKillNotice(body.pieces[0]?.text ?? ''));

/** A kill takes down the items that its text names, else the one whose keyword it bears. */
const killsOf = (message: Read, feed: FeedName): Story[] => {
  const { header, line, body, created, date, extra } = message;
  const edNote = oneLine([...body.notes, body.headline ?? '', textOf(message)].join(' ')).slice(
    0,
    1000,
  );
  const own = line.keyword.replace(/^((?:BC|AM|PM)-+)?KILL\W+/i, '$1');
  const killed = killedIds(header, own, date, edNote);
  if (killed.length === 0)
    throw badFields(name, [
      {
        pointer: '/body',
        detail: `kills '${own}', which names no story but many of a day; name the message by its number, as in '${header.service}0432'`,
      },
    ]);
  return killed.map((itemId) =>
    killOf(
      { itemId, edNote, headline: '', language: guessed(edNote), created, extra },
      feed,
      format,
    ),
  );
};

/** Category v is for editors; a keyword is an advisory's where it begins so: a travel advisory is news. */
const isAdvisory = ({ header, line }: Read): boolean =>
  header.category === 'v' ||
  /^(?:(?:BC|AM|PM)-+)?advisor(?:y|ies)\b/i.test(line.keyword) ||
  /^advisory\b/i.test(line.version ?? '');

const revisionKindIn = (message: Read): RevisionKind | undefined => {
  const { line } = message;
  if (line.take !== undefined) return 'add';
  if (isAdvisory(message)) return 'advisory';
  if (line.isCorrection) return 'correction';
  if (/write-?thru/i.test(line.version ?? '')) return 'writethru';
  return line.lead === undefined ? undefined : 'update';
};

const storyOf = (message: Read, feed: FeedName): Story => {
  const { header, line, body, created, date, extra } = message;
  const first = body.pieces[0]?.text ?? '';
  if (first === '' && !body.headline)
    throw badFields(name, [
      { pointer: '/body', detail: 'has no text; put the story between STX and ETX' },
    ]);
  const text = textOf(message);
  const main = anpaItemId(header, line.keyword, date, `${body.headline ?? ''} ${text}`);
  // Which of many messages a take of a keyword that names no story continues, nobody can tell.
  const continued = line.take === undefined || namesNoStory(line.keyword) ? undefined : line.take;
  const embargo = body.notes.some(isOpenHold)
    ? {}
    : longest([
        ...body.notes.map(embargoInEdNote),
        ...[body.headline ?? '', first].map(embargoInText),
        line.isAdvance ? {} : undefined,
      ]);
  const category = header.category;
  return makeStory({
    feed,
    itemId: continued === undefined ? main : `${main}:take-${continued}`,
    format,
    number: line.lead,
    created,
    content: {
      pubStatus: embargo && !embargo.until ? 'withheld' : 'usable',
      language: guessed(`${body.headline ?? ''} ${text}`),
      headline: body.headline ?? line.keyword,
      ...given({
        embargoedUntil: embargo?.until,
        urgency: urgencyOf(header.priority),
        slugline: line.keyword,
        byline: body.byline,
        dateline: leadingDateline(first),
        edNote: body.notes.length > 0 ? body.notes.join(' / ') : undefined,
      }),
      subjects:
        category === undefined
          ? []
          : [{ name: categories[category] ?? category, scheme: 'anpa-category', code: category }],
      people: [],
      organisations: [],
      places: [],
      genres: isAdvisory(message) ? [{ name: 'advisory' }] : [],
      associations: continued === undefined ? [] : [{ name: 'main', type: 'text', uri: main }],
    },
    pieces:
      body.pieces.length > 0 ? body.pieces : [{ kind: 'paragraph', text: body.headline ?? '' }],
    revisionKind: revisionKindIn(message),
    ...(continued !== undefined && {
      family: [{ rel: 'continues', itemId: main, part: continued }],
    }),
    extra,
  });
};

const storiesOf = (message: TextMessage, feed: FeedName): readonly Story[] => {
  const whole = read(message);
  return isKill(whole) ? killsOf(whole, feed) : [storyOf(whole, feed)];
};

/** ANPA 1312, the text format of North America's agencies: each message between SOH and EOT. */
export const anpa: BytesFormat = {
  name,

  detects: (bytes) => beginsWithHeader(bytes) && anpaHeader(firstHeader(bytes)) !== undefined,

  parse: (bytes, { feed, contentType }) =>
    readMessages(decodeWire(bytes, contentType), (message) => storiesOf(message, feed)),
};
