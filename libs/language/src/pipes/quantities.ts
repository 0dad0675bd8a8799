import type { Quantity, Span } from '@quickwire/contracts';
import type { Context, Doc } from '../doc.ts';
import type { Pipe } from '../pipeline.ts';
import { findQuantities } from '../quantities/find.ts';
import { storyClock } from '../quantities/story-clock.ts';
import { splitSentences } from './sentences.ts';

/** Finds the quantities of one sentence of a text after another, for those who need not have them all. */
export const quantityFinder = ({
  text,
  context,
}: Doc): ((sentence: Span) => readonly Quantity[]) => {
  const clock = storyClock(context);
  return (sentence) => findQuantities(text, sentence, clock);
};

/** Numbers, money, percentages, dates and times, ages, scores and durations. Needs sentences. */
export const quantities: Pipe = {
  name: 'quantities',
  annotate: (doc) => ({ ...doc, quantities: doc.sentences.flatMap(quantityFinder(doc)) }),
};

/** The quantities of a plain text, as a story with that context would have them. */
export const quantitiesOf = (text: string, context: Context = {}): readonly Quantity[] => {
  const clock = storyClock(context);
  const whole = { kind: 'paragraph', start: 0, end: text.length } as const;
  return splitSentences(text, whole).flatMap((sentence) => findQuantities(text, sentence, clock));
};
