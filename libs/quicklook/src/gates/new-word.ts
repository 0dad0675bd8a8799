import type { Gate } from './gate.ts';

/** Each word is one of the sentence, in its order, or the name that a pronoun there stands for. */
export const newWord: Gate = {
  name: 'new-word',
  fault({ line, aligned }) {
    const added = aligned.findIndex((place, at) => place < 0 && line.tokens[at]?.kind !== 'mark');
    return added < 0 ? undefined : `“${line.tokens[added]?.text}” is not in the sentence`;
  },
};
