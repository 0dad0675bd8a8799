import type {
  Bullet,
  EditorQuickLook,
  EvidenceSpan,
  GateFinding,
  GateName,
} from '@quickwire/contracts';
import { contentWords, overlap } from '../choice/content-words.ts';
import { findingsOf } from '../gates/index.ts';
import { type Proof as GateProof, proofOf } from '../gates/proof.ts';
import type { Reading } from '../reading/reading.ts';
import { isTensed } from '../reading/tree.ts';
import { wordList } from '../reading/words.ts';
import { strangersIn } from './strangers.ts';

/** So many lines are held against the text; those of a list that goes on are kept unlooked at, for each takes time. */
const LOOKED_AT = 40;

interface Proof {
  readonly sentence: number;
  readonly span: EvidenceSpan;
  readonly words: ReadonlySet<string>;
}

const proofsOf = ({ doc }: Reading): readonly Proof[] =>
  doc.sentences.flatMap(({ block, start, end }, sentence) => {
    if (doc.blocks[block]?.kind === 'heading') return [];
    const quote = doc.text.slice(start, end);
    return [{ sentence, span: { start, end, quote }, words: contentWords(quote) }];
  });

/** The gates that tell of what would be untrue; the others ask for a manner that is the editor's own choice. */
const OF_TRUTH: ReadonlySet<GateName> = new Set([
  'quotation',
  'negation',
  'modality',
  'condition',
  'quantity',
  'time',
  'attribution',
  'roles',
]);

const DENIES = wordList(
  "not n't no never neither nor none nobody nothing nowhere without cannot denies denied denying refuses refused refusing",
);

/** A denial that the sentence has and the line lacks. The gates see it where the line has the sentence's own words, and an editor's has "opened" of "did not open". */
const deniedIn = ({ source, line }: GateProof): string | undefined =>
  line.words.some((word) => DENIES.has(word))
    ? undefined
    : source.words.find((word) => DENIES.has(word));

/** What the gates find untrue in a line of an editor's, who may say it in other words and without a verb. */
const notesOn = (text: string, reading: Reading, { sentence }: Proof): readonly GateFinding[] => {
  const proof = proofOf(text, reading, sentence);
  if (!proof) return [];
  const { line } = proof;
  // Who does what in "Delegation led by Orm" is nobody's to tell by its form.
  const hasVerb = line.root >= 0 && isTensed(line, line.root);
  const found = findingsOf(proof).filter(
    ({ gate }) => OF_TRUTH.has(gate) && (gate !== 'roles' || hasVerb),
  );
  const lost = found.some(({ gate }) => gate === 'negation') ? undefined : deniedIn(proof);
  return lost === undefined
    ? found
    : [{ gate: 'negation', detail: `the sentence says “${lost}”, the line does not` }, ...found];
};

/** Of the sentences that hold every content word of the line, the one that says least besides. */
const bestProof = (text: string, proofs: readonly Proof[]): Proof | undefined => {
  const own = contentWords(text);
  let best: Proof | undefined;
  for (const proof of proofs)
    if (overlap(own, proof.words) === 1 && (!best || proof.words.size < best.words.size))
      best = proof;
  return best;
};

/**
 * An editor's Quick Look, word for word and whole, with what the text does not bear out as notes. A line has evidence where one sentence
 * of the text holds every content word of it; the others are the editor's word alone.
 */
export const editorBullets = (
  reading: Reading,
  { bullets }: EditorQuickLook,
): readonly Bullet[] => {
  const proofs = proofsOf(reading);
  return bullets.map((text, at): Bullet => {
    if (at >= LOOKED_AT) return { text, by: 'editor', evidence: [] };
    const proof = bestProof(text, proofs);
    const notes = proof ? notesOn(text, reading, proof) : strangersIn(text, reading);
    return {
      text,
      by: 'editor',
      evidence: proof ? [proof.span] : [],
      ...(notes.length > 0 && { notes }),
    };
  });
};
