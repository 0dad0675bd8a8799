import type { Reading } from '../reading/reading.ts';

/** Sections are at least this many sentences long. */
const LEAST = 4;
/** A text this short needs no sub-heads. */
const SHORT = 12;
const MOST = 5;

/** The sentences of the text's own paragraphs that begin one; all where the text has no paragraphs. */
const openers = ({ doc, prose }: Reading): ReadonlySet<number> => {
  const first = prose.filter(
    (at, order) => doc.sentences[at]?.block !== doc.sentences[prose[order - 1] ?? -1]?.block,
  );
  return new Set(first.length > 2 ? first : prose);
};

const cosine = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let dot = 0;
  let left = 0;
  let right = 0;
  for (const [word, count] of a) {
    left += count * count;
    dot += count * (b.get(word) ?? 0);
  }
  for (const count of b.values()) right += count * count;
  return left === 0 || right === 0 ? 0 : dot / Math.sqrt(left * right);
};

const bag = (sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/**
 * Where the text turns to another matter: the sentences, in order, that begin a section. Words of the sentences before and after each
 * paragraph's start are compared (TextTiling, Hearst 1997); the deepest valleys part, the first section excepted.
 */
export const sectionStarts = (reading: Reading): readonly number[] => {
  const { prose } = reading;
  if (prose.length < SHORT) return [];
  const words = prose.map((sentence) => reading.contentIn(sentence));
  const starts = openers(reading);
  const gaps = prose
    .map((sentence, at) => ({
      sentence,
      at,
      likeness: cosine(
        bag(words.slice(Math.max(0, at - LEAST), at)),
        bag(words.slice(at, at + LEAST)),
      ),
    }))
    .filter(
      ({ sentence, at }) =>
        starts.has(sentence) && at >= LEAST - 1 && prose.length - at >= LEAST - 1,
    )
    .sort((a, b) => a.likeness - b.likeness || a.at - b.at);
  const wanted = Math.min(MOST, Math.floor(prose.length / (LEAST + 2)));
  const chosen: { sentence: number; at: number }[] = [];
  for (const gap of gaps) {
    if (chosen.length === wanted) break;
    if (chosen.every(({ at }) => Math.abs(at - gap.at) >= LEAST)) chosen.push(gap);
  }
  return chosen.sort((a, b) => a.at - b.at).map(({ sentence }) => sentence);
};
