import type { Sections } from '../binary/sections.ts';
import { COUNTS, RELATION_SLOTS, RIVAL_SLOTS, SLOTS, WORD_SLOTS } from './network-input.ts';

/** One step of a hidden sum: 1 / 512. */
export const STEPS = 512;
/** One step of a given word vector. */
const FIXED_STEP = 1 / 48;

/** Rows of equal width. */
export interface Matrix {
  readonly rows: number;
  readonly width: number;
  readonly values: Float32Array;
}

/** Vectors as they lie in the file; as numbers they take four times the room, and a text has few of the words. */
export interface FixedVectors {
  readonly rows: number;
  readonly width: number;
  /** Writes the vector of an id to an array of that width: zeros where the word has none. */
  readonly read: (id: number, vector: Float32Array) => void;
}

export interface OutputLayer {
  /** One row a class, for hidden sums in steps. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The network as it was learnt; `columns` says where the inputs of each kind begin in the rows of `hidden`. */
export interface NetworkLayers {
  readonly hidden: Matrix;
  readonly bias: Int32Array;
  readonly tags: Matrix;
  readonly relations: Matrix;
  readonly counts: readonly Matrix[];
  /** Given vectors with a mark that there is one. */
  readonly fixed: FixedVectors;
  /** Vectors learnt for the words of the training sentences. */
  readonly learnt: Matrix;
  readonly columns: {
    readonly fixed: number;
    readonly learnt: number;
    readonly tags: number;
    readonly rivals: number;
    readonly relations: number;
    readonly counts: number;
  };
  readonly transition: OutputLayer;
  readonly relation: OutputLayer;
}

/** To whole steps that 16 bits hold. */
export const inSteps = (value: number): number =>
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

const readFixed = (model: Sections): FixedVectors => {
  const places = model.get('network.fixed.rows', Uint16Array);
  const steps = model.get('network.fixed', Int8Array);
  const given = model.get('network.fixed.width', Int32Array)[0]!;
  const width = given + 1;
  return {
    rows: places.length,
    width,
    read: (id, vector) => {
      const place = places[id]!;
      if (place === 0) {
        vector.fill(0);
        return;
      }
      for (let k = 0; k < given; k++) vector[k] = steps[(place - 1) * given + k]! * FIXED_STEP;
      vector[given] = 1;
    },
  };
};

const readOutput = (model: Sections, name: string): OutputLayer => ({
  weights: readMatrix(model, name).values.map((weight) => weight / STEPS),
  bias: model.get(`network.${name}.bias`, Float32Array),
});

export const readLayers = (model: Sections): NetworkLayers => {
  const fixed = readFixed(model);
  const learnt = readMatrix(model, 'word');
  const tags = readMatrix(model, 'tag');
  const relations = readMatrix(model, 'relation');
  const learntAt = WORD_SLOTS.length * fixed.width;
  const tagsAt = learntAt + WORD_SLOTS.length * learnt.width;
  const rivalsAt = tagsAt + SLOTS * tags.width;
  const relationsAt = rivalsAt + RIVAL_SLOTS.length * tags.width;
  return {
    hidden: readMatrix(model, 'hidden'),
    bias: Int32Array.from(model.get('network.hidden.bias', Float32Array), inSteps),
    tags,
    relations,
    counts: Array.from({ length: COUNTS }, (_, at) => readMatrix(model, `count.${at}`)),
    fixed,
    learnt,
    columns: {
      fixed: 0,
      learnt: learntAt,
      tags: tagsAt,
      rivals: rivalsAt,
      relations: relationsAt,
      counts: relationsAt + (RELATION_SLOTS.end - RELATION_SLOTS.first) * relations.width,
    },
    transition: readOutput(model, 'transition'),
    relation: readOutput(model, 'label'),
  };
};
