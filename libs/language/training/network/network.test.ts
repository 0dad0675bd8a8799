import { expect, test } from 'vitest';
import { hashText } from '../../src/binary/hash.ts';
import { readSections, writeSections } from '../../src/binary/sections.ts';
import { Configuration } from '../../src/parser/configuration.ts';
import { createNetwork } from '../../src/parser/network.ts';
import {
  COUNT_VALUES,
  COUNTS,
  fillCounts,
  fillSlots,
  RELATION_SLOTS,
  RIVAL_SLOTS,
  SLOTS,
  WORD_SLOTS,
} from '../../src/parser/network-input.ts';
import { NO_RIVAL } from '../../src/tagger/tag-pass.ts';
import type { WordAttributes } from '../../src/words/attributes.ts';
import { randomNumbers } from '../random.ts';
import { type LearntNetwork, networkSections } from './network-sections.ts';
import { SPECIAL_WORDS } from './vocabulary.ts';

const HIDDEN = 12;
const FIXED = 3;
const SIZE = 4;
const TAGS = 5;
const RELATIONS = 6;
const VOCABULARY = { words: ['rain', 'fell'], seen: 1 };
/** Rows of the fixed vectors: the second word has none. */
const fixed = new Int8Array((VOCABULARY.words.length + SPECIAL_WORDS) * FIXED);
fixed.set([24, -48, 12], SPECIAL_WORDS * FIXED);

const random = randomNumbers(9);
const layer = (rows: number, width: number) => ({
  width,
  values: Float32Array.from({ length: rows * width }, () => random() - 0.5),
});
const width =
  WORD_SLOTS.length * (FIXED + 1 + SIZE) +
  (SLOTS + RIVAL_SLOTS.length) * SIZE +
  (RELATION_SLOTS.end - RELATION_SLOTS.first) * SIZE +
  COUNTS * SIZE;
const layers: LearntNetwork['layers'] = new Map([
  ['word.weight', layer(VOCABULARY.seen + SPECIAL_WORDS, SIZE)],
  ['tag.weight', layer(TAGS + 2, SIZE)],
  ['relation.weight', layer(RELATIONS + 1, SIZE)],
  ...Array.from(
    { length: COUNTS },
    (_, at) => [`count.${at}.weight`, layer(COUNT_VALUES, SIZE)] as const,
  ),
  ['hidden.weight', layer(HIDDEN, width)],
  ['hidden.bias', layer(1, HIDDEN)],
  ['transition.weight', layer(3, HIDDEN)],
  ['transition.bias', layer(1, 3)],
  ['label.weight', layer(RELATIONS, HIDDEN)],
  ['label.bias', layer(1, RELATIONS)],
]);

const row = (name: string, at: number): readonly number[] => {
  const { width: size, values } = layers.get(name)!;
  return [...values.subarray(at * size, (at + 1) * size)];
};

/** The network as its script has it: one long input, one product. */
const scoresOf = (name: string, input: readonly number[]): readonly number[] => {
  const hidden = Array.from({ length: HIDDEN }, (_, unit) => {
    const weights = row('hidden.weight', unit);
    const sum = input.reduce((total, value, at) => total + value * weights[at]!, 0);
    return Math.max(0, sum + row('hidden.bias', 0)[unit]!);
  });
  return row(`${name}.bias`, 0).map((bias, output) =>
    row(`${name}.weight`, output).reduce((sum, weight, unit) => sum + weight * hidden[unit]!, bias),
  );
};

const word = (text: string): WordAttributes =>
  ({ word: hashText(text), digits: false, capitals: 0 }) as WordAttributes;

test('the sums of shares give what the layers say', () => {
  const words = ['rain', 'fell', 'unknown', 'rain'].map(word);
  const tags = Int32Array.of(0, 1, 4, 2);
  const rivals = Int32Array.of(NO_RIVAL, 3, NO_RIVAL, 0);
  const state = new Configuration();
  state.start(words, tags, rivals, new Uint8Array(TAGS));
  state.shift();
  state.attachTop(2, 3);
  state.shift();

  const ids = [1, 5, 6, 2, 5, 0];
  const tagIds = [TAGS + 1, ...tags, TAGS];
  const rivalIds = [TAGS + 1, TAGS, 3, TAGS, 0, TAGS];
  const slots = new Int32Array(SLOTS);
  const counts = new Uint8Array(COUNTS);
  fillSlots(state, slots);
  fillCounts(state, counts);
  const vectorOf = (id: number): readonly number[] => {
    const own = [...fixed.subarray(id * FIXED, (id + 1) * FIXED)].map((value) => value / 48);
    return [...own, own.some((value) => value !== 0) ? 1 : 0];
  };
  const seen = [...WORD_SLOTS].map((slot) => ids[slots[slot]!]!);
  const input = [
    ...seen.flatMap(vectorOf),
    ...seen.flatMap((id) => row('word.weight', id < VOCABULARY.seen + SPECIAL_WORDS ? id : 2)),
    ...[...slots].flatMap((place) => row('tag.weight', tagIds[place]!)),
    ...RIVAL_SLOTS.flatMap((slot) => row('tag.weight', rivalIds[slots[slot]!]!)),
    ...[...slots.subarray(RELATION_SLOTS.first, RELATION_SLOTS.end)].flatMap((place) =>
      row('relation.weight', state.relations[place]! < 0 ? RELATIONS : state.relations[place]!),
    ),
    ...[...counts].flatMap((count, at) => row(`count.${at}.weight`, count)),
  ];
  expect(input).toHaveLength(width);

  const file = writeSections({}, networkSections(VOCABULARY, { layers, fixed }));
  const network = createNetwork(readSections(file, 'test'));
  network.start(words, tags, rivals);
  network.transitions(state).forEach((score, at) => {
    expect(score).toBeCloseTo(scoresOf('transition', input)[at]!, 1);
  });
  network.relations(state).forEach((score, at) => {
    expect(score).toBeCloseTo(scoresOf('label', input)[at]!, 1);
  });
});
