import { oneLine, type Piece } from '../text/compose.ts';

const listMark = /^\s*(?:[-•*–_]|--)\s+(?=\S)/;
const cellGap = /\t+| {3,}/;

/** A row of a table: cells with tabs or at least three spaces between them, not counting what it is indented by. */
const cellsOf = (line: string): string[] | undefined => {
  const cells = line.trim().split(cellGap);
  return cells.length > 1 ? cells.map(oneLine) : undefined;
};

const unmarked = (line: string): string => line.replace(listMark, '');

/** A line by itself, short, and without a sentence's end: a sub-head, in any language. */
const isHead = (lines: readonly string[]): boolean =>
  lines.length === 1 &&
  lines[0]!.trim().length <= 80 &&
  !/[.!?…:;,»”"')\]]$/.test(lines[0]!.trim());

/** The paragraphs, sub-heads, list items and table rows of a text wire's body. */
export const bodyPieces = (lines: readonly string[]): Piece[] => {
  const groups: { kind: 'text' | 'list-item' | 'table-row'; lines: string[]; indented: boolean }[] =
    [];
  let open = false;
  for (const line of lines) {
    const cells = cellsOf(line);
    const indented = /^(?:\t| {2,5}\S)/.test(line);
    const last = groups.at(-1);
    if (line.trim() === '') open = false;
    else if (cells) {
      groups.push({ kind: 'table-row', lines: [cells.join(' | ')], indented });
      open = false;
    } else if (listMark.test(line)) {
      groups.push({ kind: 'list-item', lines: [unmarked(line)], indented });
      open = true;
    } else if (open && last && !(indented && last.kind === 'text')) last.lines.push(line);
    else {
      groups.push({ kind: 'text', lines: [line], indented });
      open = true;
    }
  }
  return groups.map((group, index): Piece => {
    const text = oneLine(group.lines.join(' '));
    if (group.kind !== 'text') return { kind: group.kind, text };
    const inside = index > 0 && index < groups.length - 1;
    return {
      kind: inside && !group.indented && isHead(group.lines) ? 'heading' : 'paragraph',
      text,
    };
  });
};
