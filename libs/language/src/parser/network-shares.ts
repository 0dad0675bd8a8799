import { COUNTS, RELATION_SLOTS, RIVAL_SLOTS, SLOTS, WORD_SLOTS } from './network-input.ts';
import { inSteps, type Matrix, type NetworkLayers } from './network-layers.ts';
import { createRowSums, type RowSums } from './row-sums.ts';
import { createWordShares } from './word-shares.ts';

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

/** Words whose shares are kept from one sentence to the next, in some 53 MB. */
const KEPT_WORDS = 8_000;

/** The shares of all rows of a table of vectors through the columns of the hidden layer from `column` on. */
const writeShares = (
  vectors: Matrix,
  { rows: units, width, values: weights }: Matrix,
  column: number,
  shares: RowSums,
  firstRow: number,
): void => {
  const share = new Int16Array(units);
  for (let row = 0; row < vectors.rows; row++) {
    for (let unit = 0; unit < units; unit++) {
      let sum = 0;
      for (let k = 0; k < vectors.width; k++)
        sum += vectors.values[row * vectors.width + k]! * weights[unit * width + column + k]!;
      share[unit] = inSteps(sum);
    }
    shares.write(firstRow + row, share);
  }
};

export const createShares = (layers: NetworkLayers): Shares => {
  const { hidden, tags, relations, counts, fixed, columns } = layers;
  const relationSlots = RELATION_SLOTS.end - RELATION_SLOTS.first;
  const tagsAt = 1;
  const rivalsAt = tagsAt + SLOTS * tags.rows;
  const relationsAt = rivalsAt + RIVAL_SLOTS.length * tags.rows;
  const countsAt = relationsAt + relationSlots * relations.rows;
  const wordsAt = countsAt + counts.reduce((sum, { rows }) => sum + rows, 0);
  const sums = createRowSums(wordsAt + KEPT_WORDS * WORD_SLOTS.length, layers.bias);
  const write = (vectors: Matrix, slots: number, column: number, row: number): void => {
    for (let slot = 0; slot < slots; slot++)
      writeShares(vectors, hidden, column + slot * vectors.width, sums, row + slot * vectors.rows);
  };
  write(tags, SLOTS, columns.tags, tagsAt);
  write(tags, RIVAL_SLOTS.length, columns.rivals, rivalsAt);
  write(relations, relationSlots, columns.relations, relationsAt);
  for (let at = 0; at < COUNTS; at++)
    write(
      counts[at]!,
      1,
      columns.counts + at * counts[at]!.width,
      countsAt + at * counts[at]!.rows,
    );

  const wordShare = createWordShares(layers);

  // Places are given in turn, and the word that had the place before loses it: words of a language come back soon enough.
  const placeOf = new Int32Array(fixed.has.length).fill(-1);
  const idAt = new Int32Array(KEPT_WORDS).fill(-1);
  const written = new Uint8Array(KEPT_WORDS * WORD_SLOTS.length);
  let turn = 0;
  const givePlace = (id: number): number => {
    const place = turn;
    turn = (turn + 1) % KEPT_WORDS;
    if (idAt[place]! >= 0) placeOf[idAt[place]!] = -1;
    idAt[place] = id;
    placeOf[id] = place;
    written.fill(0, place * WORD_SLOTS.length, (place + 1) * WORD_SLOTS.length);
    return place;
  };
  return {
    sums,
    tags: tagsAt,
    rivals: rivalsAt,
    relations: relationsAt,
    counts: countsAt,
    wordRow: (id, slot) => {
      const place = placeOf[id]! < 0 ? givePlace(id) : placeOf[id]!;
      const share = place * WORD_SLOTS.length + slot;
      if (written[share] === 0) {
        sums.write(wordsAt + share, wordShare(id, slot));
        written[share] = 1;
      }
      return wordsAt + share;
    },
  };
};
