import type { Bullet, EditorQuickLook, EvidenceSpan } from '@quickwire/contracts';
import { contentWords, overlap } from '../choice/content-words.ts';
import { findingsOf } from '../gates/index.ts';
import { proofOf } from '../gates/proof.ts';
import type { Reading } from '../reading/reading.ts';

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

/** What the gates find in a line of an editor's, who may say it in other words. */
const notesOn = (text: string, reading: Reading, { sentence }: Proof): Bullet['notes'] => {
  const proof = proofOf(text, reading, sentence);
  return proof ? findingsOf(proof) : [{ gate: 'incomplete', detail: 'it is not one sentence' }];
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
 * An editor's Quick Look, word for word and whole, with what the gates find as notes. A line has evidence where one sentence of the text holds
 * every content word of it; the others are the editor's word alone.
 */
export const editorBullets = (
  reading: Reading,
  { bullets }: EditorQuickLook,
): readonly Bullet[] => {
  const proofs = proofsOf(reading);
  return bullets.map((text, at): Bullet => {
    const proof = at < LOOKED_AT ? bestProof(text, proofs) : undefined;
    if (!proof) return { text, by: 'editor', evidence: [] };
    const notes = notesOn(text, reading, proof);
    return {
      text,
      by: 'editor',
      evidence: [proof.span],
      ...(notes && notes.length > 0 && { notes }),
    };
  });
};
