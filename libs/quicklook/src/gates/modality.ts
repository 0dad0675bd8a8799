import { HEDGE, MODAL, PLAIN_ADVERB } from '../reading/words.ts';
import { keeps } from './dropped-words.ts';
import type { Gate } from './gate.ts';
import { droppedOf, isKept } from './proof.ts';

const hedges = keeps('modality', new Set([...MODAL, ...HEDGE]), 'the hedge');

/** What may be, is alleged or is nearly so does not become fact; "mistakenly", "provisionally" and their like stay with their verb. */
export const modality: Gate = {
  name: 'modality',
  fault(proof) {
    const hedge = hedges.fault(proof);
    if (hedge !== undefined) return hedge;
    const { tokens, words, penn, tags, heads } = proof.source;
    const adverb = droppedOf(proof).find((at) => {
      const verb = heads[at] as number;
      return (
        /ly$/.test(words[at] as string) &&
        penn[at] === 'RB' &&
        !PLAIN_ADVERB.has(words[at] as string) &&
        verb >= 0 &&
        tags[verb] === 'VERB' &&
        isKept(proof, verb)
      );
    });
    return adverb === undefined ? undefined : `“${tokens[adverb]?.text}” is lost`;
  },
};
