import type { Association } from '@quickwire/contracts';
import { oneLine } from '../text/compose.ts';

/** What the newsroom's notepad below the text says. Its part that is not for publication is left unread. */
export interface Notepad {
  readonly text: readonly string[];
  readonly notes: readonly string[];
  readonly links: readonly Association[];
}

const opening = /^#\s+\S/;
const notPublic = /^\* ?\* ?\*/;
const link = /\[([^[\]]{1,200})\]\((https?:\/\/[^()\s]{1,400})\)/g;
const closingLine = /^\p{Ll}{2,5}(?:\s[\p{Ll}\d/]{1,12}){1,8}$/u;

const trimEnd = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);

/** The text without the line that names its authors in short, as in 'abc kre/su yysw a3'. */
const withoutClosing = (lines: readonly string[]): readonly string[] => {
  const trimmed = trimEnd(lines);
  const last = trimmed.at(-1)?.trim() ?? '';
  return trimmed.length > 1 && closingLine.test(last) ? trimEnd(trimmed.slice(0, -1)) : trimmed;
};

const sectionsOf = (lines: readonly string[]): { title: string; lines: string[] }[] => {
  const sections: { title: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (/^##\s/.test(line)) sections.push({ title: line.slice(2).trim(), lines: [] });
    else if (!opening.test(line)) sections.at(-1)?.lines.push(line);
  }
  return sections;
};

const isNote = (title: string): boolean =>
  /hinweis|berichtigung|aktualisierung|korrektur|note/i.test(title);

/** Parts the lines of a body from the notepad below them. */
export const notepadOf = (lines: readonly string[]): Notepad => {
  const start = lines.findIndex((line) => opening.test(line));
  if (start < 0) return { text: withoutClosing(lines), notes: [], links: [] };
  const below = lines.slice(start);
  const end = below.findIndex((line) => notPublic.test(line));
  const sections = sectionsOf(end < 0 ? below : below.slice(0, end));
  return {
    text: withoutClosing(lines.slice(0, start)),
    notes: sections
      .filter(({ title }) => isNote(title))
      .map((section) => oneLine(section.lines.join(' ').replace(/(?:^|\s)- /g, ' '))),
    links: sections.flatMap((section) =>
      [...oneLine(section.lines.join(' ')).matchAll(link)].map(([, headline, href]) => ({
        name: 'link',
        headline: headline!,
        href: href!,
      })),
    ),
  };
};
