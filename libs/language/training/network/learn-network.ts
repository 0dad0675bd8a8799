import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SectionArray } from '../../src/binary/sections.ts';
import {
  COUNT_VALUES,
  COUNTS,
  RELATION_SLOTS,
  RIVAL_SLOTS,
  SLOTS,
  WORD_SLOTS,
} from '../../src/parser/network-input.ts';
import { NO_RIVAL } from '../../src/tagger/tag-pass.ts';
import type { WordAttributes } from '../../src/words/attributes.ts';
import type { Embeddings } from '../lexicon/word-clusters.ts';
import type { ParsedWords } from '../parser/learn-parser.ts';
import { type Configurations, FIRST_TOKEN } from './configurations.ts';
import { type LearntNetwork, networkSections } from './network-sections.ts';
import { SPECIAL_WORDS, type Vocabulary, wordIds } from './vocabulary.ts';

export interface NetworkSettings {
  /** Folder for what is handed to the Python script and back. */
  readonly folder: string;
  readonly python: string;
  readonly hidden: number;
  readonly epochs: number;
  readonly tagCount: number;
  readonly relationCount: number;
}

/** As `createNetwork` gives them: number, name and unknown by what they look like. */
const idOf = (word: WordAttributes, ids: ReadonlyMap<number, number>): number =>
  ids.get(word.word) ?? (word.digits ? 3 : word.capitals > 0 ? 4 : 2);

/** One row a vocabulary id; zeros where there is no vector. */
const givenVectors = ({ words }: Vocabulary, { dimensions, vectors }: Embeddings): Float32Array => {
  const rows = new Float32Array((words.length + SPECIAL_WORDS) * dimensions);
  words.forEach((word, at) => {
    const vector = vectors[word];
    if (!vector) return;
    const row = vector.slice(0, dimensions);
    const length = Math.hypot(...row) || 1;
    rows.set(
      row.map((value) => value / length),
      (at + SPECIAL_WORDS) * dimensions,
    );
  });
  return rows;
};

/** Learns the network with the Python script beside this file; gives the sections of the model file. */
export const learnNetwork = (
  configurations: Configurations,
  sentences: readonly ParsedWords[],
  vocabulary: Vocabulary,
  embeddings: Embeddings,
  { folder, python, hidden, epochs, tagCount, relationCount }: NetworkSettings,
): Readonly<Record<string, SectionArray>> => {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, array: SectionArray): void =>
    writeFileSync(
      join(folder, name),
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    );
  const ids = wordIds(vocabulary);
  const tokens = sentences.flatMap(({ words, tags, rivals }) =>
    words.map((word, at) => ({
      word: idOf(word, ids),
      tag: tags[at]!,
      rival: rivals[at] === NO_RIVAL ? tagCount : rivals[at]!,
    })),
  );
  // Before the words of the sentences come none and the root.
  const first = Array.from({ length: FIRST_TOKEN }, (_, at) => at);
  const firstTags = first.map((at) => tagCount + at);
  write('slots.i32', configurations.slots);
  write('relations.u8', configurations.relations);
  write('counts.u8', configurations.counts);
  write('goals.u8', configurations.goals);
  write('token-words.i32', Int32Array.from([...first, ...tokens.map(({ word }) => word)]));
  write('token-tags.i32', Int32Array.from([...firstTags, ...tokens.map(({ tag }) => tag)]));
  write('token-rivals.i32', Int32Array.from([...firstTags, ...tokens.map(({ rival }) => rival)]));
  write('vectors.f32', givenVectors(vocabulary, embeddings));
  const settings = {
    slots: SLOTS,
    counts: COUNTS,
    countValues: COUNT_VALUES,
    relationSlots: RELATION_SLOTS,
    wordSlots: WORD_SLOTS,
    rivalSlots: RIVAL_SLOTS,
    tags: tagCount + FIRST_TOKEN,
    relations: relationCount,
    seen: vocabulary.seen + SPECIAL_WORDS,
    dimensions: embeddings.dimensions,
    hidden,
    epochs,
  };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  const script = fileURLToPath(new URL('network.py', import.meta.url));
  execFileSync(python, [script, folder], { stdio: 'inherit' });
  return networkSections(vocabulary, readLearnt(folder));
};

const floats = (path: string): Float32Array => {
  const bytes = readFileSync(path);
  return new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  );
};

const readLearnt = (folder: string): LearntNetwork => {
  const all = floats(join(folder, 'weights.f32'));
  const shapes = JSON.parse(readFileSync(join(folder, 'weights.json'), 'utf8')) as Record<
    string,
    readonly number[]
  >;
  const layers = new Map<string, { readonly width: number; readonly values: Float32Array }>();
  let at = 0;
  for (const [name, shape] of Object.entries(shapes)) {
    const size = shape.reduce((product, length) => product * length, 1);
    layers.set(name, { width: shape.at(-1)!, values: all.subarray(at, at + size) });
    at += size;
  }
  return { layers, fixed: new Int8Array(readFileSync(join(folder, 'fixed.i8'))) };
};
