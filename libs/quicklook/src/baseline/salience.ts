import type { Extraction } from '@quickwire/contracts';
import type { Sentence } from '@quickwire/language';

/** The sentence that holds the offset, by halving; sentences stand in order. */
const sentenceAt = (sentences: readonly Sentence[], offset: number): number => {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = sentences[middle] as Sentence;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  return -1;
};

/** For each sentence the salience of all entities it names, each counted once. */
export const salienceBySentence = (
  sentences: readonly Sentence[],
  { entities }: Extraction,
): readonly number[] => {
  const sums = sentences.map(() => 0);
  for (const { mentions, salience } of entities)
    for (const at of new Set(mentions.map(({ start }) => sentenceAt(sentences, start))))
      if (at >= 0) sums[at] = (sums[at] as number) + salience;
  return sums;
};
