import type { FeedName, Story } from '@quickwire/contracts';

import libmime from 'libmime';
import { hashOfTexts } from '../content-hash.ts';
import { badFields, WireError } from '../errors.ts';
import { feedInstant } from '../feeds/feed-date.ts';
import { piecesOfMessage } from '../mail/body.ts';
import { leavesOf, type Part, partOf } from '../mail/part.ts';
import { given, makeStory } from '../make-story.ts';
import { checkCount } from '../read-each.ts';
import { revisionKindOf } from '../revision-kind.ts';
import { oneLine, type Piece } from '../text/compose.ts';
import { leadingDateline } from '../text/dateline.ts';
import { embargoInText } from '../text/embargo-line.ts';
import { longest } from '../text/embargo-time.ts';
import { guessed } from '../text/guess-language.ts';
import { isShoutedKill } from '../text/kill-notice.ts';
import { languageTag } from '../text/language-tag.ts';
import type { BytesFormat, ReadItem, WireContext } from '../wire-format.ts';

const name = 'mail';
const format = { name };

/** Reads bytes that may be a wire of a known format; undefined when they are none. */
export type ReadAttached = (
  bytes: Uint8Array,
  context: WireContext,
) => readonly ReadItem[] | undefined;

const headerLine = /^[A-Za-z][A-Za-z0-9-]{1,40}:/;
const tellingHeaders =
  /^(?:from|to|subject|date|message-id|mime-version|received|return-path|reply-to|content-type|delivered-to|dkim-signature):/gim;

/** Words of a header, decoded from RFC 2047. */
const wordsIn = (part: Part, header: string): string | undefined => {
  const value = part.headers.get(header);
  const line = value === undefined ? '' : oneLine(libmime.decodeWords(value).toWellFormed());
  return line === '' ? undefined : line.replace(/\p{Cc}/gu, '');
};

/** 'Ada Berg <ada@desk.example>' is Ada Berg. */
const senderOf = (part: Part): string | undefined => {
  const from = wordsIn(part, 'from');
  const display = /^"?([^"<]*?)"?\s*<[^<>]*>$/.exec(from ?? '')?.[1]?.trim();
  return display || undefined;
};

const idIn = (part: Part, header: string): string | undefined =>
  /<([^<>\s]+)>/.exec(part.headers.get(header) ?? '')?.[1];

const subjectOf = (part: Part): string | undefined =>
  wordsIn(part, 'subject')
    ?.replace(/^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/i, '')
    .trim() || undefined;

const contentOf = (part: Part, headline: string, pieces: readonly Piece[]) => {
  const isKill = isShoutedKill(headline, pieces[0]?.text);
  const lines = [headline, ...pieces.slice(0, 5).map(({ text }) => text)];
  const embargo = longest(lines.map(embargoInText));
  const whole = lines.join(' ');
  const reply = idIn(part, 'in-reply-to');
  return {
    pubStatus: isKill
      ? ('canceled' as const)
      : embargo && !embargo.until
        ? ('withheld' as const)
        : ('usable' as const),
    language: languageTag(wordsIn(part, 'content-language')) ?? guessed(whole),
    headline,
    ...given({
      embargoedUntil: embargo?.until,
      byline: senderOf(part),
      outlet: wordsIn(part, 'organization'),
      dateline: leadingDateline(pieces[0]?.text ?? ''),
      edNote: isKill ? oneLine(whole).slice(0, 1000) : wordsIn(part, 'comments'),
    }),
    subjects: (wordsIn(part, 'keywords') ?? '').split(',').flatMap((keyword) => {
      const subject = oneLine(keyword);
      return subject === '' ? [] : [{ name: subject }];
    }),
    people: [],
    organisations: [],
    places: [],
    genres: [],
    associations:
      reply === undefined ? [] : [{ name: 'in-reply-to', type: 'text', uri: `mid:${reply}` }],
  };
};

/** The message itself as a story. A kill by mail takes down the message that it answers. */
const storyOf = (part: Part, leaves: readonly Part[], feed: FeedName): Story => {
  const pieces = piecesOfMessage(leaves);
  const headline = subjectOf(part) ?? pieces[0]?.text.slice(0, 120).toWellFormed() ?? '';
  if (pieces.length === 0 && headline === '')
    throw badFields(name, [
      { pointer: '', detail: 'has neither subject nor text; give the message its text' },
    ]);
  const content = contentOf(part, headline, pieces);
  const isKill = content.pubStatus === 'canceled';
  const id = (isKill ? idIn(part, 'in-reply-to') : undefined) ?? idIn(part, 'message-id');
  const reply = idIn(part, 'in-reply-to');
  // An answer is another story, unless it says that it corrects or updates the one it answers.
  const kind = revisionKindOf(content);
  const answered =
    reply !== undefined && (kind === 'correction' || kind === 'update')
      ? [
          {
            rel: kind === 'correction' ? ('corrects' as const) : ('replaces' as const),
            itemId: `mid:${reply}`,
          },
        ]
      : undefined;
  const hash = hashOfTexts([headline, ...pieces.map(({ text }) => text)]);
  return makeStory({
    feed,
    itemId: id === undefined ? `mail:${hash}` : `mid:${id}`,
    format,
    created: feedInstant(wordsIn(part, 'date')),
    content,
    ...(answered !== undefined && !isKill && { family: answered }),
    pieces: isKill ? [] : pieces.length > 0 ? pieces : [{ kind: 'paragraph', text: headline }],
    extra: given({ importance: wordsIn(part, 'importance') ?? wordsIn(part, 'x-priority') }),
  });
};

const at = (place: string, items: readonly ReadItem[]): ReadItem[] =>
  items.map((item) =>
    'error' in item
      ? { place: place + item.place, error: item.error.at(place) }
      : { ...item, place: place + item.place },
  );

const attachedItems = (
  leaves: readonly Part[],
  context: WireContext,
  read: ReadAttached,
): ReadItem[] =>
  leaves.flatMap((leaf) => {
    // The HTML beside a text is the same text again, not a page.
    if (!leaf.isAttachment && leaf.type === 'text/html') return [];
    const charset = leaf.parameters['charset'];
    const contentType = charset ? `${leaf.type}; charset=${charset}` : leaf.type;
    const attached = { feed: context.feed, contentType, fileName: leaf.fileName };
    try {
      return at(leaf.place, read(leaf.content, attached) ?? []);
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      return leaf.isAttachment ? [{ place: leaf.place, error: error.at(leaf.place) }] : [];
    }
  });

/**
 * E-mail (RFC 5322 with MIME). Attachments, and texts, in a format that is read are its items; a message
 * without any is a story itself.
 */
export const mailWith = (read: ReadAttached): BytesFormat => ({
  name,

  detects: (bytes) => {
    const start = Buffer.from(bytes.subarray(0, 8192))
      .toString('latin1')
      .replace(/^From .*\r?\n/, '');
    if (!headerLine.test(start)) return false;
    const head = start.split(/\r?\n\r?\n/, 1)[0] ?? '';
    return new Set(head.match(tellingHeaders)?.map((header) => header.toLowerCase())).size >= 2;
  },

  parse: (bytes, context) => {
    const message = partOf(bytes);
    const leaves = leavesOf(message);
    const items = attachedItems(leaves, context, read);
    checkCount(items.length);
    return items.length > 0
      ? items
      : [{ place: '', story: storyOf(message, leaves, context.feed) }];
  },
});
