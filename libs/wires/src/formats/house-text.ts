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

/** Parts the editor's Quick Look and the Deep Look's headline from the body. */
const partLines = (lines: readonly string[]): Parts => {
  let rest = lines;
  const title = /\bquick looks?:?$/i.test(rest[0] ?? '') ? rest[0] : undefined;
  if (title !== undefined) rest = rest.slice(1);
  const afterBullets = rest.findIndex((line) => !bulletMark.test(line));
  const bullets = rest
    .slice(0, afterBullets < 0 ? rest.length : afterBullets)
    .map((line) => line.replace(bulletMark, ''));
  rest = rest.slice(bullets.length);
  const deepLook = /^deep look:\s*(.+)$/i.exec(rest[0] ?? '')?.[1];
  if (deepLook !== undefined) rest = rest.slice(1);
  return {
    ...(bullets.length > 0 && { quickLook: { ...given({ title }), bullets } }),
    ...given({ deepLookHeadline: deepLook }),
    body: rest,
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
