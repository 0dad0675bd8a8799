import { mix } from '../../src/binary/hash.ts';
import { encodeKeys } from '../../src/binary/keys.ts';
import type { SectionArray } from '../../src/binary/sections.ts';
import type { TagLexicon } from '../../src/tagger/lexicon.ts';
import type { TaggedWords } from './learn-pass.ts';

/** Rarer words have shown too few of their tags. */
const FEWEST = 4;
/** A tag rarer than this among those of a word is a slip. */
const SHARE = 0.05;
const MOSTLY = 0.6;
/** From so often on, a word that had but one tag will have no other. */
const COMMON = 40;
const ALWAYS = 0.998;

interface Entry {
  readonly set: number;
  readonly only: number;
}

/** Entries by the word's hash. */
export type LearntLexicon = ReadonlyMap<number, Entry>;

const entryOf = (counts: ReadonlyMap<number, number>, total: number): Entry => {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const set = sorted
    .filter(([, count]) => count / total >= SHARE)
    .reduce((hash, [tag, count]) => mix(hash, 2 * tag + (count / total > MOSTLY ? 1 : 0)), 1);
  const always = sorted.find(([, count]) => count / total >= ALWAYS);
  return { set: (set >>> 8) & 0xffff, only: total >= COMMON && always ? always[0] : -1 };
};

export const learnLexicon = (sentences: readonly TaggedWords[]): LearntLexicon => {
  const seen = new Map<number, Map<number, number>>();
  for (const { words, tags } of sentences)
    words.forEach(({ word }, position) => {
      const counts = seen.get(word) ?? new Map<number, number>();
      seen.set(word, counts);
      counts.set(tags[position]!, (counts.get(tags[position]!) ?? 0) + 1);
    });
  const lexicon = new Map<number, Entry>();
  for (const [word, counts] of seen) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total >= FEWEST) lexicon.set(word, entryOf(counts, total));
  }
  return lexicon;
};

/** The lexicon before it is written to a file. */
export const lexiconOf = (learnt: LearntLexicon): TagLexicon => ({
  setOf: (word) => learnt.get(word)?.set ?? 0,
  onlyOf: (word) => learnt.get(word)?.only ?? -1,
});

export const lexiconSections = (learnt: LearntLexicon): Readonly<Record<string, SectionArray>> => {
  const keys = Uint32Array.from(learnt.keys(), (key) => key >>> 0).sort();
  return {
    'lexicon.keys': encodeKeys(keys),
    'lexicon.sets': Uint16Array.from(keys, (key) => learnt.get(key | 0)!.set),
    'lexicon.only': Int8Array.from(keys, (key) => learnt.get(key | 0)!.only),
  };
};
