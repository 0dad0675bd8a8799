import { contentHashOf, type EditorQuickLook } from '@quickwire/contracts';
import { badFields } from '../errors.ts';
import { given, makeStory, nothingCoded } from '../make-story.ts';
import { soleItem } from '../read-each.ts';
import type { Piece } from '../text/compose.ts';
import { isStoryText } from '../text/furniture.ts';
import { isSubHead } from '../text/sub-head.ts';
import type { WireFormat } from '../wire-format.ts';

const name = 'house-text';
const bulletMark = /^[-•*–]\s+/;

const partNames = ['headline', 'outlet', 'dateline', 'byline', 'edition', 'lead'] as const;
type SlugLine = Record<(typeof partNames)[number], string>;

/** 'headline/ outlet/ DATELINE/ byline/ edition/ lead'; a slash without a space after it parts nothing. */
const readSlugLine = (line: string): SlugLine => {
  const parts = line.split(/\/\s+/);
  const [headline = '', outlet = '', dateline = '', byline = '', edition = ''] = parts.map((part) =>
    part.trim(),
  );
  const lead = parts.slice(5).join('/ ').trim();
  const slugLine = { headline, outlet, dateline, byline, edition, lead };
  const missing = partNames.filter((part) => part !== 'lead' && slugLine[part] === '');
  if (missing.length === 0) return slugLine;
  throw badFields(
    name,
    missing.map((part) => ({
      pointer: `/${part}`,
      detail: `is missing from the first line; write 'headline/ outlet/ DATELINE/ byline/ edition/ lead'`,
    })),
  );
};

interface Parts {
  readonly quickLook?: EditorQuickLook;
  readonly deepLookHeadline?: string;
  readonly body: readonly string[];
}

/** 'Deep Look: headline', or the words alone. */
const deepLookMark = /^deep look(?:\s*:\s*(?<headline>.*))?$/i;
const numberMark = /^(?<number>\d{1,2})[.)]\s+/;

/** How many of the lines are items of a list: with a mark, or numbered from 1 on. */
const countItems = (lines: readonly string[]): number => {
  let number = 0;
  const end = lines.findIndex((line) => {
    if (bulletMark.test(line)) return false;
    const own = Number(numberMark.exec(line)?.groups?.['number']);
    if (own === number + 1) number = own;
    return own !== number;
  });
  return end < 0 ? lines.length : end;
};

/** The items of an editor's Quick Look without their marks; a line without a mark that begins small goes on with the one before. */
const itemsOf = (lines: readonly string[]): readonly string[] => {
  const items: string[] = [];
  for (const line of lines) {
    const text = line.replace(bulletMark, '').replace(numberMark, '');
    if (text === line && items.length > 0 && /^\p{Ll}/u.test(line))
      items.push(`${items.pop()} ${line}`);
    else items.push(text);
  }
  return items;
};

/**
 * Parts the editor's Quick Look and the Deep Look's headline from the body. Below the Quick Look's title every line as far as the Deep
 * Look is one of its own, with a mark or without.
 */
const partLines = (lines: readonly string[]): Parts => {
  const title = /\bquick looks?:?$/i.test(lines[0] ?? '') ? lines[0] : undefined;
  const below = title === undefined ? lines : lines.slice(1);
  const deepLook = below.findIndex((line) => deepLookMark.test(line));
  const end = title !== undefined && deepLook >= 0 ? deepLook : countItems(below);
  const bullets = itemsOf(below.slice(0, end));
  const headline = deepLookMark.exec(below[deepLook] ?? '')?.groups?.['headline'];
  return {
    ...(bullets.length > 0 && { quickLook: { ...given({ title }), bullets } }),
    ...given({ deepLookHeadline: headline || undefined }),
    body: below.filter((_, at) => at >= end && at !== deepLook),
  };
};

const pieceOf = (line: string, next: string | undefined): Piece => {
  if (bulletMark.test(line)) return { kind: 'list-item', text: line.replace(bulletMark, '') };
  return { kind: next !== undefined && isSubHead(line) ? 'heading' : 'paragraph', text: line };
};

/** House text has no id, so the headline is the item: a changed body updates it, a changed headline is another item. */
const itemIdOf = (feed: string, headline: string): string => {
  const words =
    headline
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return `house-text:${contentHashOf(feed, words.join(' ')).slice(0, 24)}`;
};

const linesOf = (input: string): string[] =>
  input
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The newsroom's own text form: a slug line, the editor's Quick Look if there is one, the Deep Look. */
export const houseText: WireFormat = {
  name,

  detects: (input) => {
    const start = input.trimStart();
    const [first = ''] = start.split('\n', 1);
    return !/^[{[<]/.test(start) && first.split(/\/\s+/).length >= 3;
  },

  parse: (input, { feed }) => {
    const [first = '', ...others] = linesOf(input);
    const { headline, outlet, dateline, byline, edition, lead } = readSlugLine(first);
    const { quickLook, deepLookHeadline, body } = partLines(others);
    if (body.length === 0 && lead === '')
      throw badFields(name, [
        { pointer: '/body', detail: 'is missing; put the story below the first line' },
      ]);
    const pieces = body.length > 0 ? body : [lead];
    return soleItem(
      makeStory({
        feed,
        itemId: itemIdOf(feed, headline),
        format: { name },
        content: {
          pubStatus: 'usable',
          language: { guessed: 'en' },
          headline,
          dateline,
          byline,
          outlet,
          edition,
          ...given({
            lead: lead === '' ? undefined : lead,
            deepLookHeadline,
            editorQuickLook: quickLook,
          }),
          ...nothingCoded,
        },
        pieces: pieces.map((line, index) =>
          pieceOf(line, pieces.slice(index + 1).find(isStoryText)),
        ),
      }),
    );
  },
};
