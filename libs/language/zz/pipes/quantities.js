import { findQuantities } from '../quantities/find.js';
import { storyClock } from '../quantities/story-clock.js';
import { splitSentences } from './sentences.js';
/** Numbers, money, percentages, dates and times, ages, scores and durations. Needs sentences. */
export const quantities = {
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
export const quantitiesOf = (text, context = {}) => {
    const clock = storyClock(context);
    const whole = { kind: 'paragraph', start: 0, end: text.length };
    return splitSentences(text, whole).flatMap((sentence) => findQuantities(text, sentence, clock));
};
