import type { QuickLook } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';

/** Two sentences shorter than this together, in characters, take a third. */
const SHORT = 240;

/** Sentences of the prose from the first that says something by itself: one that ends in a colon only announces the next. */
export const openingOf = ({ doc, prose }: Reading): readonly { start: number; end: number }[] => {
  const spans = prose.slice(0, 8).map((at) => doc.sentences[at] as { start: number; end: number });
  const says = ({ start, end }: { start: number; end: number }): boolean =>
    !/:[\s"”’)]*$/u.test(doc.text.slice(start, end));
  const first = spans.findIndex(says);
  if (first < 0) return spans.slice(0, 1);
  const opening = spans.slice(first, first + 3);
  return opening.slice(0, opening.findLastIndex(says) + 1);
};

/** What opens the story: the summary that came with the wire, else the text's first two or three sentences, as they stand. */
export const leadOf = (reading: Reading): QuickLook['lead'] => {
  const { story, doc } = reading;
  const own = story.lead?.trim();
  if (own) return { text: own, evidence: [] };
  const [first, second, third] = openingOf(reading);
  if (!first) return undefined;
  const two = second ?? first;
  const { end } = third && two.end - first.start < SHORT ? third : two;
  const quote = doc.text.slice(first.start, end);
  return {
    text: quote.replace(/\s+/g, ' ').trim(),
    evidence: [{ start: first.start, end, quote }],
  };
};
