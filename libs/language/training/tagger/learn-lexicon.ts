import { mix } from '../../src/crf/hash.ts';
import type { SectionArray } from '../../src/crf/sections.ts';
import { encodeKeys } from '../../src/linear/keys.ts';
import type { TaggedWords } from './learn-pass.ts';

/** Rarer words have shown too few of their tags. */
const FEWEST = 4;
const SHARE = 0.05;
const MOSTLY = 0.6;

/** The number of the set of tags of each word seen often enough, by the word's hash. */
export const learnLexicon = (sentences: readonly TaggedWords[]): ReadonlyMap<number, number> => {
  const seen = new Map<number, Map<number, number>>();
  for (const { words, tags } of sentences)
    words.forEach(({ word }, position) => {
      const counts = seen.get(word) ?? new Map<number, number>();
      seen.set(word, counts);
      counts.set(tags[position]!, (counts.get(tags[position]!) ?? 0) + 1);
    });
  const lexicon = new Map<number, number>();
  for (const [word, counts] of seen) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total < FEWEST) continue;
    const set = [...counts]
      .filter(([, count]) => count / total >= SHARE)
      .sort(([a], [b]) => a - b)
      .reduce((hash, [tag, count]) => mix(hash, 2 * tag + (count / total > MOSTLY ? 1 : 0)), 1);
    lexicon.set(word, (set >>> 8) & 0xffff);
  }
  return lexicon;
};

export const lexiconSections = (
  lexicon: ReadonlyMap<number, number>,
): Readonly<Record<string, SectionArray>> => {
  const keys = Uint32Array.from(lexicon.keys(), (key) => key >>> 0).sort();
  const sets = Uint16Array.from(keys, (key) => lexicon.get(key | 0)!);
  return { 'lexicon.keys': encodeKeys(keys), 'lexicon.sets': sets };
};
