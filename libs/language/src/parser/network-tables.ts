import type { Sections } from '../crf/sections.ts';
import {
  COUNT_VALUES,
  COUNTS,
  RELATION_SLOTS,
  RIVAL_SLOTS,
  SLOTS,
  WORD_SLOTS,
} from './network-input.ts';

/** One step of a hidden sum: 1 / 512. */
const STEPS = 512;

export interface OutputLayer {
  /** One row of `hidden` numbers a class, for hidden sums in steps. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The network's layers, multiplied out as far as that can be done before a text is read. */
export interface NetworkTables {
  readonly hidden: number;
  /** Fine tags, and two more: of nothing and of the root. */
  readonly tagCount: number;
  readonly relationCount: number;
  readonly countValues: number;
  readonly bias: Int32Array;
  readonly tagShares: Int16Array;
  readonly rivalShares: Int16Array;
  readonly relationShares: Int16Array;
  readonly countShares: Int16Array;
  /** Writes what a word adds in the slot of that number, at that slot's place. */
  readonly writeWordShare: (id: number, slot: number, values: Int16Array) => void;
  readonly transition: OutputLayer;
  readonly relation: OutputLayer;
}

interface Matrix {
  readonly rows: number;
  readonly width: number;
  readonly values: Float32Array;
}

const clamp = (value: number): number =>
  Math.max(-32_767, Math.min(32_767, Math.round(value * STEPS)));

/** Bytes with one scale a row. */
const readMatrix = (model: Sections, name: string): Matrix => {
  const bytes = model.get(`network.${name}`, Int8Array);
  const scales = model.get(`network.${name}.scales`, Float32Array);
  const width = bytes.length / scales.length;
  return {
    rows: scales.length,
    width,
    values: Float32Array.from(bytes, (byte, at) => byte * scales[Math.floor(at / width)]!),
  };
};

/** What each row of a table of vectors adds to the hidden layer through some columns of its matrix. */
const sharesOf = (vectors: Matrix, layer: Matrix, column: number, into: Int16Array, at: number) => {
  for (let row = 0; row < vectors.rows; row++)
    for (let unit = 0; unit < layer.rows; unit++) {
      let sum = 0;
      for (let k = 0; k < vectors.width; k++)
        sum +=
          vectors.values[row * vectors.width + k]! * layer.values[unit * layer.width + column + k]!;
      into[at + row * layer.rows + unit] = clamp(sum);
    }
};

const readOutput = (model: Sections, name: string): OutputLayer => ({
  weights: readMatrix(model, name).values.map((weight) => weight / STEPS),
  bias: model.get(`network.${name}.bias`, Float32Array),
});

export const readTables = (model: Sections): NetworkTables => {
  const layer = readMatrix(model, 'hidden');
  const hidden = layer.rows;
  const fixed = model.get('network.fixed', Int8Array);
  const fixedWidth = model.get('network.fixed.width', Int32Array)[0]!;
  const learnt = readMatrix(model, 'word');
  const tags = readMatrix(model, 'tag');
  const relations = readMatrix(model, 'relation');
  const ownWidth = fixedWidth + 1;
  const learntAt = WORD_SLOTS.length * ownWidth;
  const tagsAt = learntAt + WORD_SLOTS.length * learnt.width;
  const rivalsAt = tagsAt + SLOTS * tags.width;
  const relationsAt = rivalsAt + RIVAL_SLOTS.length * tags.width;
  const relationSlots = RELATION_SLOTS.end - RELATION_SLOTS.first;
  const countsAt = relationsAt + relationSlots * relations.width;

  const tagShares = new Int16Array(SLOTS * tags.rows * hidden);
  for (let slot = 0; slot < SLOTS; slot++)
    sharesOf(tags, layer, tagsAt + slot * tags.width, tagShares, slot * tags.rows * hidden);
  const rivalShares = new Int16Array(RIVAL_SLOTS.length * tags.rows * hidden);
  for (let slot = 0; slot < RIVAL_SLOTS.length; slot++)
    sharesOf(tags, layer, rivalsAt + slot * tags.width, rivalShares, slot * tags.rows * hidden);
  const relationShares = new Int16Array(relationSlots * relations.rows * hidden);
  for (let slot = 0; slot < relationSlots; slot++)
    sharesOf(
      relations,
      layer,
      relationsAt + slot * relations.width,
      relationShares,
      slot * relations.rows * hidden,
    );
  const countShares = new Int16Array(COUNTS * COUNT_VALUES * hidden);
  for (let at = 0; at < COUNTS; at++) {
    const counts = readMatrix(model, `count.${at}`);
    sharesOf(counts, layer, countsAt + at * counts.width, countShares, at * COUNT_VALUES * hidden);
  }

  // A word's share is worked out while a text is read: its columns lie together for that.
  const wordWidth = ownWidth + learnt.width;
  const columns = new Float32Array(WORD_SLOTS.length * wordWidth * hidden);
  for (let slot = 0; slot < WORD_SLOTS.length; slot++)
    for (let k = 0; k < wordWidth; k++) {
      const column =
        k < ownWidth ? slot * ownWidth + k : learntAt + slot * learnt.width + k - ownWidth;
      for (let unit = 0; unit < hidden; unit++)
        columns[(slot * wordWidth + k) * hidden + unit] =
          layer.values[unit * layer.width + column]! * STEPS;
    }
  const sums = new Float64Array(hidden);
  const addColumn = (weight: number, column: number): void => {
    const from = column * hidden;
    for (let unit = 0; unit < hidden; unit++) sums[unit]! += weight * columns[from + unit]!;
  };
  const rowOfFixed = model.get('network.fixed.rows', Uint16Array);

  return {
    hidden,
    tagCount: tags.rows,
    relationCount: relations.rows - 1,
    countValues: COUNT_VALUES,
    bias: Int32Array.from(model.get('network.hidden.bias', Float32Array), clamp),
    tagShares,
    rivalShares,
    relationShares,
    countShares,
    writeWordShare: (id, slot, values) => {
      sums.fill(0);
      const base = slot * wordWidth;
      const row = rowOfFixed[id]!;
      if (row > 0) {
        const from = (row - 1) * fixedWidth;
        // Vectors come in steps of 1 / 48, and a mark that there is one.
        for (let k = 0; k < fixedWidth; k++) addColumn(fixed[from + k]! / 48, base + k);
        addColumn(1, base + fixedWidth);
      }
      const own = id < learnt.rows ? id : 2;
      for (let k = 0; k < learnt.width; k++)
        addColumn(learnt.values[own * learnt.width + k]!, base + ownWidth + k);
      for (let unit = 0; unit < hidden; unit++)
        values[slot * hidden + unit] = Math.max(-32_767, Math.min(32_767, Math.round(sums[unit]!)));
    },
    transition: readOutput(model, 'transition'),
    relation: readOutput(model, 'label'),
  };
};
