import { MOST, type Offered, type Refused } from '../choice/choose.ts';
import { textOf } from '../draft/draft.ts';
import { tightened } from '../draft/tightened.ts';
import { proofOf } from '../gates/proof.ts';
import { isFinding, prove, SEVERAL } from '../gates/prove.ts';
import type { Reading } from '../reading/reading.ts';
import type { Candidate } from './candidate.ts';
import { rebuilt } from './rebuilt.ts';

/** A candidate without a place in the story, or with a gate against it. */
export type RefusedCandidate =
  | Refused
  | {
      readonly text: string;
      readonly fault: { readonly gate: 'evidence'; readonly detail: string };
    };

/** In characters; no line of 18 words is longer, and longer ones are not worth the reading. */
const LONGEST = 400;

const proved = (reading: Reading, { text, quote }: Candidate): Offered | RefusedCandidate => {
  if (text.length > LONGEST)
    return { text, fault: { gate: 'length', detail: `${text.length} characters are no line` } };
  const sentence = reading.prose.find((at) => reading.sentenceText(at) === quote);
  if (sentence === undefined)
    return { text, fault: { gate: 'evidence', detail: 'its quote is no sentence of the story' } };
  const read = proofOf(text, reading, sentence);
  if (!read) return { text, fault: SEVERAL };
  const draft = rebuilt(read);
  if (isFinding(draft)) return { text, fault: draft };
  // What goes out is what is proved: not the line that came in, but the one made of the sentence's own characters.
  const own = textOf(tightened(draft));
  const proof = prove(own, reading, sentence);
  return isFinding(proof) ? { text, fault: proof } : { draft, proof, text: own };
};

/** Lines of a stranger: those that every gate proves, and why each other one is refused. Looks at the first seven. */
export const proveCandidates = (
  reading: Reading,
  candidates: readonly Candidate[],
): { readonly offered: readonly Offered[]; readonly refused: readonly RefusedCandidate[] } => {
  const lines = candidates.slice(0, MOST).map((candidate) => proved(reading, candidate));
  return {
    offered: lines.filter((line) => 'proof' in line),
    refused: lines.filter((line) => 'fault' in line),
  };
};
