import type { GateFinding } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';
import { faultOf, isProved } from './index.ts';
import { type Proof, proofOf } from './proof.ts';

/** What is wrong with a line that cannot be laid beside a sentence at all. */
export const SEVERAL: GateFinding = { gate: 'incomplete', detail: 'it is more than one sentence' };

export const isFinding = (value: object): value is GateFinding => 'gate' in value;

/** The line beside its sentence where every gate proves it, else what speaks against it. */
export const prove = (text: string, reading: Reading, sentence: number): Proof | GateFinding => {
  const proof = proofOf(text, reading, sentence);
  return proof ? (faultOf(proof) ?? proof) : SEVERAL;
};

/** The same for those who need not know what speaks against it. */
export const provedBy = (text: string, reading: Reading, sentence: number): Proof | undefined => {
  const proof = proofOf(text, reading, sentence);
  return proof && isProved(proof) ? proof : undefined;
};
