import { wordCount } from '../draft/draft.ts';
import { LONGEST, SHORT } from '../draft/grade.ts';
import type { Gate } from './gate.ts';

/** A line is read at a glance: 4 to 18 words. */
export const length: Gate = {
  name: 'length',
  fault({ given }) {
    const words = wordCount(given);
    if (words < SHORT.least) return `${words} words say too little`;
    return words > LONGEST ? `${words} words, ${LONGEST} at most` : undefined;
  },
};
