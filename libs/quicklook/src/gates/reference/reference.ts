import { asSource } from '../as-source.ts';
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

const looseIn = (proof: Proof): string | undefined =>
  loosePronoun(proof) ??
  loosePointer(proof.line) ??
  loosePerson(proof) ??
  looseDefinite(proof) ??
  looseLetters(proof);

const looseInSource = (proof: Proof): string | undefined => {
  const line = asSource(proof);
  return line && looseIn({ ...proof, line });
};

/** Whether it shows before the line is parsed that the gate stops it. */
export const looksLoose = (proof: Proof): boolean => looseInSource(proof) !== undefined;

/**
 * Nobody and nothing in the line is left to guess: pronouns, "this", "the two", "the ruling", a bare first name; neither as the sentence
 * reads it nor as the line reads alone.
 */
export const reference: Gate = {
  name: 'reference',
  fault: (proof) => looseInSource(proof) ?? looseIn(proof),
};
