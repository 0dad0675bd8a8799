import type { Sections } from '../binary/sections.ts';
import { COUNTS, RELATION_SLOTS, RIVAL_SLOTS, SLOTS, WORD_SLOTS } from './network-input.ts';

/** One step of a hidden sum: 1 / 512. */
export const STEPS = 512;
/** One step of a given word vector. */
export const FIXED_STEP = 1 / 48;

/** Rows of equal width; a value is its byte by the scale of its row. */
export interface Matrix {
  readonly rows: number;
  readonly width: number;
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** The values themselves: four times the memory of their bytes, so not kept. */
export const valuesOf = ({ bytes, scales, width }: Matrix): Float32Array =>
  Float32Array.from(bytes, (byte, at) => byte * scales[Math.floor(at / width)]!);

/** Given vectors of words, one row an id. */
export interface FixedVectors {
  /** Without the mark that there is one, which is the input after them. */
  readonly width: number;
  readonly steps: Int8Array;
  /** 1 where there is a vector. */
  readonly has: Uint8Array;
}

/** Classes are scored so many at a time; rows of zeros fill the last of them up. */
export const CLASSES_TOGETHER = 4;

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
  readonly fixed: FixedVectors;
  /** For the words of the training sentences. */
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
  return { rows: scales.length, width: bytes.length / scales.length, bytes, scales };
};

/** One row an id: zeros where the word has no vector. */
const readFixed = (model: Sections): FixedVectors => {
  const places = model.get('network.fixed.rows', Uint16Array);
  const given = model.get('network.fixed', Int8Array);
  const width = model.get('network.fixed.width', Int32Array)[0]!;
  const steps = new Int8Array(places.length * width);
  places.forEach((place, id) => {
    if (place > 0) steps.set(given.subarray((place - 1) * width, place * width), id * width);
  });
  return { width, steps, has: Uint8Array.from(places, (place) => (place > 0 ? 1 : 0)) };
};

const readOutput = (model: Sections, name: string): OutputLayer => {
  const matrix = readMatrix(model, name);
  const filled = Math.ceil(matrix.rows / CLASSES_TOGETHER) * CLASSES_TOGETHER;
  const weights = new Float32Array(filled * matrix.width);
  weights.set(valuesOf(matrix).map((weight) => weight / STEPS));
  const bias = new Float32Array(filled);
  bias.set(model.get(`network.${name}.bias`, Float32Array));
  return { weights, bias };
};

export const readLayers = (model: Sections): NetworkLayers => {
  const fixed = readFixed(model);
  const learnt = readMatrix(model, 'word');
  const tags = readMatrix(model, 'tag');
  const relations = readMatrix(model, 'relation');
  const learntAt = WORD_SLOTS.length * (fixed.width + 1);
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
