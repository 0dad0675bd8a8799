import type { Gate } from '../gate.ts';
import { looseDefinite } from './definites.ts';
import { loosePerson } from './people.ts';
import { loosePointer } from './pointers.ts';
import { loosePronoun } from './pronouns.ts';

/** Nobody and nothing in the line is left to guess: pronouns, "this", "the two", "the ruling", a bare first name. */
export const reference: Gate = {
  name: 'reference',
  fault: (proof) =>
    loosePronoun(proof) ?? loosePointer(proof.line) ?? loosePerson(proof) ?? looseDefinite(proof),
};
