import type { QuickLook, Span } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';

/** Two sentences shorter than this together, in characters, take a third. */
const SHORT = 240;

/** So many sentences may stand before the first that says something by itself. */
const BEFORE = 8;
const MOST = 3;

const ITEM = /^\s*[*•–-]\s/u;
const ANNOUNCES = /:[\s"”’)\]]*$/u;
const ENDS = /[.!?…。！？؟।][\s"”’»)\]]*$/u;

/**
 * The first sentences of the text that say something by themselves, one behind the other: none that only announces the next, no point of
 * a list above the text, no line without an end where one with an end follows.
 */
export const openingOf = (reading: Reading): readonly Span[] => {
  const { doc, prose } = reading;
  const beginning = prose.slice(0, BEFORE);
  const says = (at: number): boolean => {
    const text = reading.sentenceText(at);
    return !ANNOUNCES.test(text) && !ITEM.test(text);
  };
  const ends = (at: number): boolean => ENDS.test(reading.sentenceText(at));
  const first =
    beginning.find((at) => says(at) && ends(at)) ?? beginning.find(says) ?? beginning[0];
  if (first === undefined) return [];
  const place = beginning.indexOf(first);
  // What stands between, as a heading or a list, is none of it.
  const run = prose.slice(place, place + MOST).filter((at, order) => at === first + order);
  const last = run.findLastIndex(says);
  return run.slice(0, Math.max(1, last + 1)).map((at) => doc.sentences[at] as Span);
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
