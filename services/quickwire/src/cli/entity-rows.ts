import type { Block, Entity, Story } from '@quickwire/contracts';

/** A stretch of a story's text, with the number of the entity that it names, from 1. */
export interface Piece {
  readonly text: string;
  readonly entity?: number;
}

/** The text of a block in pieces, those that name an entity and those between. */
export const piecesOf = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  entities: readonly Entity[],
): readonly Piece[] => {
  const mentions = entities
    .flatMap((entity, at) => entity.mentions.map((span) => ({ ...span, entity: at + 1 })))
    .filter((mention) => mention.start >= start && mention.end <= end)
    .toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let from = start;
  for (const mention of mentions) {
    if (mention.start < from) continue;
    if (mention.start > from) pieces.push({ text: text.slice(from, mention.start) });
    pieces.push({ text: text.slice(mention.start, mention.end), entity: mention.entity });
    from = mention.end;
  }
  if (from < end) pieces.push({ text: text.slice(from, end) });
  return pieces;
};

/** Its blocks, or the whole text where it has none. */
export const blocksOf = ({ text, blocks }: Story): readonly Block[] =>
  blocks.length > 0 ? blocks : [{ kind: 'paragraph', start: 0, end: text.length }];

export const HEADINGS = ['', 'name', 'type', 'role', 'mentions', 'salience', 'where'] as const;

/** An entity as a row under {@link HEADINGS}. */
export const rowOf = (entity: Entity, at: number): readonly string[] => [
  String(at + 1),
  entity.name,
  entity.type,
  entity.role ?? '',
  String(entity.mentions.length),
  entity.salience.toFixed(2),
  entity.geography?.subdivision ?? entity.geography?.country ?? '',
];
