import type { Bullet } from '@quickwire/contracts';
import { contentWords, likeness } from '../choice/content-words.ts';
import type { Reading } from '../reading/reading.ts';

/** A sentence that shares less of its content with the one before is another sentence. */
const SAME_SENTENCE = 0.5;

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

const quoteOf = ({ evidence }: Bullet): string => spaced(evidence[0]?.quote ?? '');

/**
 * The sentence that each line of the version before stands on in the new text: the same one, wherever it is now; of what these leave,
 * those that differ least, the likest first; undefined where it is gone. No two lines stand on one sentence.
 */
export const sentencesFor = (
  reading: Reading,
  former: readonly Bullet[],
): readonly (number | undefined)[] => {
  const found: (number | undefined)[] = former.map(() => undefined);
  const left = new Set(reading.prose);
  const place = (line: number, sentence: number): void => {
    found[line] = sentence;
    left.delete(sentence);
  };
  const quotes = former.map(quoteOf);
  const texts = new Map(reading.prose.map((at) => [at, spaced(reading.sentenceText(at))]));
  for (const [line, quote] of quotes.entries()) {
    const same = [...left].find((sentence) => texts.get(sentence) === quote);
    if (same !== undefined) place(line, same);
  }
  const near = quotes
    .flatMap((quote, line) => {
      if (found[line] !== undefined) return [];
      const words = contentWords(quote);
      return [...left].map((sentence) => ({
        line,
        sentence,
        alike: likeness(reading.contentIn(sentence), words),
      }));
    })
    .filter(({ alike }) => alike >= SAME_SENTENCE)
    .sort((a, b) => b.alike - a.alike);
  for (const { line, sentence } of near)
    if (found[line] === undefined && left.has(sentence)) place(line, sentence);
  return found;
};
