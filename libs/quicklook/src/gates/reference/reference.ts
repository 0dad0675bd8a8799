import type { Gate } from '../gate.ts';
import type { Proof } from '../proof.ts';
import { looseAcronym } from './acronyms.ts';
import { looseDefinite } from './definites.ts';
import { loosePerson } from './people.ts';
import { loosePointer } from './pointers.ts';
import { loosePronoun } from './pronouns.ts';

const looseLetters = (proof: Proof): string | undefined => {
  const letters = looseAcronym(proof);
  return letters && `a reader cannot tell what “${letters}” stands for`;
};

/** Nobody and nothing in the line is left to guess: pronouns, "this", "the two", "the ruling", a bare first name. */
export const reference: Gate = {
  name: 'reference',
  fault: (proof) =>
    loosePronoun(proof) ??
    loosePointer(proof.line) ??
    loosePerson(proof) ??
    looseDefinite(proof) ??
    looseLetters(proof),
};
