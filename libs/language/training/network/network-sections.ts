import { hashText } from '../../src/binary/hash.ts';
import { encodeKeys } from '../../src/binary/keys.ts';
import type { SectionArray } from '../../src/binary/sections.ts';
import { COUNTS } from '../../src/parser/network-input.ts';
import { SPECIAL_WORDS, type Vocabulary } from './vocabulary.ts';

/** What the Python script leaves: its layers by name, and the given vectors as it used them. */
export interface LearntNetwork {
  readonly layers: ReadonlyMap<string, { readonly width: number; readonly values: Float32Array }>;
  /** One row a vocabulary id; zeros where there is none. */
  readonly fixed: Int8Array;
}

/** Bytes with one scale a row. */
const matrix = (
  name: string,
  { width, values }: { readonly width: number; readonly values: Float32Array },
): Readonly<Record<string, SectionArray>> => {
  const bytes = new Int8Array(values.length);
  const scales = new Float32Array(values.length / width);
  for (let row = 0; row < scales.length; row++) {
    const own = values.subarray(row * width, (row + 1) * width);
    const scale = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
    scales[row] = scale;
    own.forEach((value, at) => {
      bytes[row * width + at] = Math.round(value / scale);
    });
  }
  return { [`network.${name}`]: bytes, [`network.${name}.scales`]: scales };
};

/** The given vectors without the rows of zeros, and where each id's row is, from 1. */
const fixedSections = (fixed: Int8Array, rows: number): Readonly<Record<string, SectionArray>> => {
  const width = fixed.length / rows;
  const places = new Uint16Array(rows);
  const kept: Int8Array[] = [];
  for (let row = 0; row < rows; row++) {
    const own = fixed.subarray(row * width, (row + 1) * width);
    if (own.every((value) => value === 0)) continue;
    kept.push(own);
    places[row] = kept.length;
  }
  const values = new Int8Array(kept.length * width);
  kept.forEach((own, at) => {
    values.set(own, at * width);
  });
  return {
    'network.fixed': values,
    'network.fixed.rows': places,
    'network.fixed.width': Int32Array.of(width),
  };
};

/** The sections of a model file that hold a network. */
export const networkSections = (
  { words }: Vocabulary,
  { layers, fixed }: LearntNetwork,
): Readonly<Record<string, SectionArray>> => {
  const idByKey = new Map<number, number>();
  words.forEach((word, at) => {
    const key = hashText(word) >>> 0;
    if (!idByKey.has(key)) idByKey.set(key, at + SPECIAL_WORDS);
  });
  const keys = Uint32Array.from(idByKey.keys()).sort();
  const layer = (name: string) => {
    const found = layers.get(name);
    if (!found) throw new Error(`the network's script left no ${name}`);
    return found;
  };
  const counts = Array.from({ length: COUNTS }, (_, at) =>
    matrix(`count.${at}`, layer(`count.${at}.weight`)),
  );
  return {
    'network.words': encodeKeys(keys),
    'network.ids': Uint16Array.from(keys, (key) => idByKey.get(key)!),
    ...fixedSections(fixed, words.length + SPECIAL_WORDS),
    ...matrix('word', layer('word.weight')),
    ...matrix('tag', layer('tag.weight')),
    ...matrix('relation', layer('relation.weight')),
    ...Object.assign({}, ...counts),
    ...matrix('hidden', layer('hidden.weight')),
    'network.hidden.bias': layer('hidden.bias').values,
    ...matrix('transition', layer('transition.weight')),
    'network.transition.bias': layer('transition.bias').values,
    ...matrix('label', layer('label.weight')),
    'network.label.bias': layer('label.bias').values,
  };
};
