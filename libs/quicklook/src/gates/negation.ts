import { dependents, subjectOf } from '../reading/tree.ts';
import { NEGATION } from '../reading/words.ts';
import { cutFromKept } from './dropped-words.ts';
import type { Gate } from './gate.ts';
import { droppedOf, isKept, type Proof } from './proof.ts';

/** "But …" with no subject of its own, cut from what it takes back: "admitted it, but under threat". */
const lostBut = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find(
    (at) =>
      source.relations[at] === 'conj' &&
      isKept(proof, source.heads[at] as number) &&
      subjectOf(source, at) === undefined &&
      dependents(source, at, 'cc').some((cc) => source.words[cc] === 'but'),
  );
};

/** What is denied, refused, lacking or half taken back stays so. */
export const negation: Gate = {
  name: 'negation',
  fault(proof) {
    const { tokens } = proof.source;
    const lost = cutFromKept(proof, NEGATION);
    if (lost !== undefined) return `the negation “${tokens[lost]?.text}” is lost`;
    const but = lostBut(proof);
    return but === undefined ? undefined : `“but … ${tokens[but]?.text}” is lost`;
  },
};
