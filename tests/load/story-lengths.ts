import type { Story } from '@quickwire/contracts';
import { storyOfText } from '../../libs/quicklook/training/choice/stories.ts';

/** Numbers from 0 up to 1, the same for the same seed. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const shuffled = (items: readonly string[], random: () => number): readonly string[] =>
  items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Stories of about so many words, each of the paragraphs in another order, again and again where there are too few. The same seed gives the same stories. */
export const storiesOfWords = (
  paragraphs: readonly string[],
  words: number,
  count: number,
  seed: number,
): readonly Story[] => {
  const random = randomFrom(seed);
  const usable = paragraphs.filter((paragraph) => wordsIn(paragraph) > 0);
  if (usable.length === 0) throw new Error('there is no paragraph to make stories of');
  return Array.from({ length: count }, (_, at) => {
    const taken: string[] = [];
    let left = words;
    while (left > 0)
      for (const paragraph of shuffled(usable, random)) {
        if (left <= 0) break;
        taken.push(paragraph);
        left -= wordsIn(paragraph);
      }
    return storyOfText(`bench-${seed}-${at}`, taken.join('\n\n'));
  });
};
