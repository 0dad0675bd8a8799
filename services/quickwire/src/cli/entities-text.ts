import type { Entity, EntityType, Story } from '@quickwire/contracts';
import { blocksOf, HEADINGS, type Piece, piecesOf, rowOf } from './entity-rows.ts';
import { oneLine, plain } from './plain.ts';

const RESET = '\u001b[0m';
const COLOURS: Readonly<Record<EntityType, string>> = {
  person: '\u001b[33m',
  organisation: '\u001b[36m',
  place: '\u001b[32m',
  other: '\u001b[35m',
};
/** No column is wider than this. */
const WIDEST = 40;

const shorten = (text: string): string =>
  text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;

const table = (rows: readonly (readonly string[])[]): string => {
  const cells = rows.map((row) => row.map((cell) => shorten(oneLine(cell))));
  const widths = HEADINGS.map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  return cells
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
};

/**
 * The text of a story with its entities marked, and a table of them: in colours by type, or in brackets with the number
 * of the row, as in `[Tora Lindqvar 1]`.
 */
export const entitiesText = (
  story: Story,
  entities: readonly Entity[],
  inColour: boolean,
): string => {
  const mark = ({ text, entity }: Piece): string => {
    const type = entity === undefined ? undefined : entities[entity - 1]?.type;
    if (!type) return plain(text);
    return inColour ? `${COLOURS[type]}${plain(text)}${RESET}` : `[${plain(text)} ${entity}]`;
  };
  const text = blocksOf(story)
    .map((block) => piecesOf(story.text, block, entities).map(mark).join(''))
    .join('\n\n');
  const rows = [HEADINGS, ...entities.map(rowOf)];
  return `${plain(story.headline)}\n\n${text}\n\n${table(rows)}`;
};
