import { COUNTS, RELATION_SLOTS, RIVAL_SLOTS, SLOTS, WORD_SLOTS } from './network-input.ts';
import { inSteps, type Matrix, type NetworkLayers, valuesOf } from './network-layers.ts';
import { createRowSums, type RowSums } from './row-sums.ts';
import { createSharePlaces } from './share-places.ts';
import { createWordShares } from './word-shares.ts';

const RELATION_TABLES = RELATION_SLOTS.end - RELATION_SLOTS.first;

/**
 * What each input adds to the hidden layer, in whole steps, one row a share: those of tags, relations and counts multiplied out beforehand, those of words when a word is first met. Row 0 adds nothing.
 */
export interface Shares {
  readonly sums: RowSums;
  /** Where the rows of each kind begin, slot after slot. */
  readonly tags: number;
  readonly rivals: number;
  readonly relations: number;
  readonly counts: number;
  /** The row of a word, by its id, in one of the slots that see words. */
  readonly wordRow: (id: number, slot: number) => number;
}

/** Shares of words that are kept from one sentence to the next, in some 20 MB. */
const KEPT_SHARES = 40_000;

/** The shares of all rows of a table of vectors through the columns of the hidden layer from `column` on. */
const writeShares = (
  vectors: Matrix,
  { width, values: weights }: { readonly width: number; readonly values: Float32Array },
  column: number,
  shares: RowSums,
  firstRow: number,
): void => {
  const units = weights.length / width;
  const values = valuesOf(vectors);
  const share = new Int16Array(units);
  for (let row = 0; row < vectors.rows; row++) {
    for (let unit = 0; unit < units; unit++) {
      let sum = 0;
      for (let k = 0; k < vectors.width; k++)
        sum += values[row * vectors.width + k]! * weights[unit * width + column + k]!;
      share[unit] = inSteps(sum);
    }
    shares.write(firstRow + row, share);
  }
};

/** Writes all that is no word's. */
const writeFixed = (
  { hidden, tags, relations, counts, columns }: NetworkLayers,
  sums: RowSums,
  rows: Pick<Shares, 'tags' | 'rivals' | 'relations' | 'counts'>,
): void => {
  const weights = { width: hidden.width, values: valuesOf(hidden) };
  const write = (vectors: Matrix, slots: number, column: number, row: number): void => {
    for (let slot = 0; slot < slots; slot++)
      writeShares(vectors, weights, column + slot * vectors.width, sums, row + slot * vectors.rows);
  };
  write(tags, SLOTS, columns.tags, rows.tags);
  write(tags, RIVAL_SLOTS.length, columns.rivals, rows.rivals);
  write(relations, RELATION_TABLES, columns.relations, rows.relations);
  for (let at = 0; at < COUNTS; at++)
    write(
      counts[at]!,
      1,
      columns.counts + at * counts[at]!.width,
      rows.counts + at * counts[at]!.rows,
    );
};

export const createShares = (layers: NetworkLayers): Shares => {
  const { tags, relations, counts, fixed } = layers;
  const tagsAt = 1;
  const rivalsAt = tagsAt + SLOTS * tags.rows;
  const relationsAt = rivalsAt + RIVAL_SLOTS.length * tags.rows;
  const countsAt = relationsAt + RELATION_TABLES * relations.rows;
  const wordsAt = countsAt + counts.reduce((sum, { rows }) => sum + rows, 0);
  const sums = createRowSums(wordsAt + KEPT_SHARES, layers.bias);
  const rows = { tags: tagsAt, rivals: rivalsAt, relations: relationsAt, counts: countsAt };
  writeFixed(layers, sums, rows);
  const wordShare = createWordShares(layers);
  const places = createSharePlaces(fixed.has.length * WORD_SLOTS.length, KEPT_SHARES);
  return {
    sums,
    ...rows,
    wordRow: (id, slot) => {
      const share = id * WORD_SLOTS.length + slot;
      const place = places.find(share);
      if (place >= 0) return wordsAt + place;
      const row = wordsAt + places.give(share);
      sums.write(row, wordShare(id, slot));
      return row;
    },
  };
};
