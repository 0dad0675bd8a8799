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

const startOfItem = /^(?:[-•*–]|\d{1,2}[.)])\s+/;

/** Which lines have a mark, or a number that a list without other marks counts with from 1 on. A lone number counts nothing. */
const haveMarks = (lines: readonly string[]): readonly boolean[] => {
  let number = 0;
  const numbered = lines.map((line) => {
    const isNext = Number(numberMark.exec(line)?.groups?.['number']) === number + 1;
    if (isNext) number += 1;
    return isNext;
  });
  const counts = number > 1 && !lines.some((line) => bulletMark.test(line));
  return lines.map((line, at) => bulletMark.test(line) || (counts && numbered[at] === true));
};

/** A line that begins with a word in small letters goes on with a marked one; "iPhone" and "e-bikes" may begin another. */
const goesOn = (line: string): boolean => /^\p{Ll}+[\s,]/u.test(line);

/** As far as a list goes on from its first mark. */
const endOfList = (lines: readonly string[], marked: readonly boolean[]): number => {
  const first = marked.indexOf(true);
  const end = lines.findIndex((line, at) => at > first && !marked[at] && !goesOn(line));
  return end < 0 ? lines.length : end;
};

/** The lines at the start that belong to a list without a title: each begins as an item does. */
const listAtStart = (lines: readonly string[]): readonly string[] => {
  const end = lines.findIndex((line) => !startOfItem.test(line));
  const list = end < 0 ? lines : lines.slice(0, end);
  const unmarked = haveMarks(list).indexOf(false);
  return unmarked < 0 ? list : list.slice(0, unmarked);
};

/** The lines below a title: as far as the Deep Look, or where some have marks as far as those go. */
const listBelowTitle = (lines: readonly string[]): readonly string[] => {
  const marked = haveMarks(lines);
  return marked.includes(true) ? lines.slice(0, endOfList(lines, marked)) : lines;
};

/** The items of an editor's Quick Look without their marks. */
const itemsOf = (lines: readonly string[]): readonly string[] => {
  const marked = haveMarks(lines);
  const first = marked.indexOf(true);
  const items: string[] = [];
  lines.forEach((line, at) => {
    const mark = bulletMark.test(line) ? bulletMark : numberMark;
    if (marked[at]) items.push(line.replace(mark, ''));
    else if (first >= 0 && at > first) items.push(`${items.pop()} ${line}`);
    else items.push(line);
  });
  return items;
};

/**
 * Parts the editor's Quick Look and the Deep Look's headline from the body. Below the Quick Look's title every line as far as the Deep
 * Look is one of its own; where some have marks, no line behind them without one is.
 */
const partLines = (lines: readonly string[]): Parts => {
  const title = /\bquick looks?:?$/i.test(lines[0] ?? '') ? lines[0] : undefined;
  const below = title === undefined ? lines : lines.slice(1);
  const deepLook = below.findIndex((line) => deepLookMark.test(line));
  const list =
    title !== undefined && deepLook >= 0
      ? listBelowTitle(below.slice(0, deepLook))
      : listAtStart(below);
  const end = list.length;
  const bullets = itemsOf(list);
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
