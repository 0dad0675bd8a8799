import type { Text } from './read-texts.ts';

/** How alike two texts are in topic: the cosine of their words by TF-IDF. */
export interface Neighbour {
  readonly a: Text;
  readonly b: Text;
  readonly cosine: number;
}

/** Rarer words tell one text, more frequent ones none. */
const MOST_TEXTS_OF_A_WORD = 0.03;

const wordsOf = ({ headline, paragraphs }: Text): readonly string[] =>
  `${headline} ${paragraphs.join(' ')}`.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

const counted = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Each text with those nearest to it in topic, each pair once. */
export const neighbours = (texts: readonly Text[], each: number): readonly Neighbour[] => {
  const counts = texts.map((text) => counted(wordsOf(text)));
  const spread = counted(counts.flatMap((count) => [...count.keys()]));
  const postings = new Map<string, [number, number][]>();
  for (const [at, count] of counts.entries()) {
    const weights = [...count]
      .filter(
        ([word]) =>
          spread.get(word)! > 1 && spread.get(word)! < texts.length * MOST_TEXTS_OF_A_WORD,
      )
      .map(
        ([word, n]) =>
          [word, (1 + Math.log(n)) * Math.log(texts.length / spread.get(word)!)] as const,
      );
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    for (const [word, weight] of weights) {
      const list = postings.get(word) ?? [];
      list.push([at, weight / length]);
      postings.set(word, list);
    }
  }
  const byText: Map<number, number>[] = texts.map(() => new Map());
  for (const list of postings.values())
    for (const [a, x] of list)
      for (const [b, y] of list) if (a < b) byText[a]!.set(b, (byText[a]!.get(b) ?? 0) + x * y);
  const nearest = new Map<string, Neighbour>();
  const all: [number, number, number][][] = texts.map(() => []);
  for (const [a, others] of byText.entries())
    for (const [b, cosine] of others) {
      if (cosine < 0.1) continue;
      all[a]!.push([a, b, cosine]);
      all[b]!.push([a, b, cosine]);
    }
  for (const list of all)
    for (const [a, b, cosine] of list.sort((x, y) => y[2] - x[2]).slice(0, each))
      nearest.set(`${a} ${b}`, { a: texts[a]!, b: texts[b]!, cosine });
  return [...nearest.values()];
};
