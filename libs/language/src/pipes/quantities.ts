import type { Quantity } from '@quickwire/contracts';
import type { Context } from '../doc.ts';
import type { Pipe } from '../pipeline.ts';
import { findQuantities } from '../quantities/find.ts';
import { storyClock } from '../quantities/story-clock.ts';
import { splitSentences } from './sentences.ts';

/** Numbers, money, percentages, dates and times, ages, scores and durations. Needs sentences. */
export const quantities: Pipe = {
  name: 'quantities',
  annotate: (doc) => {
    const clock = storyClock(doc.context);
    return {
      ...doc,
      quantities: doc.sentences.flatMap((sentence) => findQuantities(doc.text, sentence, clock)),
    };
  },
};

/** The quantities of a plain text, as a story with that context would have them. */
export const quantitiesOf = (text: string, context: Context = {}): readonly Quantity[] => {
  const clock = storyClock(context);
  const whole = { kind: 'paragraph', start: 0, end: text.length } as const;
  return splitSentences(text, whole).flatMap((sentence) => findQuantities(text, sentence, clock));
};
