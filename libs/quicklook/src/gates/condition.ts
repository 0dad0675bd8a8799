import { CONDITION } from '../draft/words.ts';
import { subtree } from '../reading/tree.ts';
import type { Gate } from './gate.ts';
import { droppedOf, isKept } from './proof.ts';

/** A clause on which the truth of the line depends is in it. */
export const condition: Gate = {
  name: 'condition',
  fault(proof) {
    const { source } = proof;
    for (const at of droppedOf(proof)) {
      if (!/^(?:advcl|obl|advmod|mark)$/.test(source.relations[at] as string)) continue;
      if (!isKept(proof, source.heads[at] as number)) continue;
      const mark = subtree(source, at).find((token) =>
        CONDITION.has(source.words[token] as string),
      );
      if (mark !== undefined) return `the condition “${source.tokens[mark]?.text} …” is lost`;
    }
    return undefined;
  },
};
