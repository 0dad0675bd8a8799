import { ancestors } from '../reading/tree.ts';
import type { Gate } from './gate.ts';
import { isKept, type Proof } from './proof.ts';

/** Relations over which a clause is told as true by itself. */
const FREE = new Set(['conj', 'root', 'parataxis', 'acl:relcl', 'appos', 'punct', 'list']);

const headOf = ({ line, aligned }: Proof): number => {
  const place = aligned[line.root] ?? -1;
  return place;
};

/** What the line says does not depend in the sentence on a word that it leaves out: "plans to go" is not "goes". */
export const governed: Gate = {
  name: 'governed',
  fault(proof) {
    const { source } = proof;
    const top = headOf(proof);
    if (top < 0) return 'the line has another centre than the sentence';
    let below = top;
    for (const above of ancestors(source, top)) {
      const relation = source.relations[below] as string;
      if (!isKept(proof, above) && !FREE.has(relation))
        return `it hangs on “${source.tokens[above]?.text}”, which the line lacks`;
      below = above;
    }
    return undefined;
  },
};
