import type { QuickLook } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';

/** Two sentences shorter than this together, in characters, take a third. */
const SHORT = 240;

/** What opens the story: the summary that came with the wire, else the text's first two or three sentences, as they stand. */
export const leadOf = ({ story, doc, prose }: Reading): QuickLook['lead'] => {
  const own = story.lead?.trim();
  if (own) return { text: own, evidence: [] };
  const sentences = prose
    .slice(0, 3)
    .map((at) => doc.sentences[at] as { start: number; end: number });
  const [first, second, third] = sentences;
  if (!first) return undefined;
  const two = second ?? first;
  const { end } = third && two.end - first.start < SHORT ? third : two;
  const quote = doc.text.slice(first.start, end);
  return {
    text: quote.replace(/\s+/g, ' ').trim(),
    evidence: [{ start: first.start, end, quote }],
  };
};
