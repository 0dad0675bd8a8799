import type { Bullet, EditorQuickLook, EvidenceSpan, Story } from '@quickwire/contracts';
import { analyse } from '@quickwire/language';
import { contentWords, overlap } from './content-words.ts';

const MOST = 7;

interface Proof {
  readonly span: EvidenceSpan;
  readonly words: ReadonlySet<string>;
}

const proofsOf = (story: Story): readonly Proof[] => {
  const doc = analyse(story.text, story.blocks);
  return doc.sentences
    .filter(({ block }) => doc.blocks[block]?.kind !== 'heading')
    .map(({ start, end }) => {
      const quote = story.text.slice(start, end);
      return { span: { start, end, quote }, words: contentWords(quote) };
    });
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
 * An editor's Quick Look, word for word. A line has evidence where one sentence of the text holds every
 * content word of it; the others are the editor's word alone.
 */
export const editorBullets = (story: Story, { bullets }: EditorQuickLook): readonly Bullet[] => {
  const proofs = proofsOf(story);
  return bullets.slice(0, MOST).map((text) => {
    const proof = bestProof(text, proofs);
    return { text, by: 'editor', evidence: proof ? [proof.span] : [] };
  });
};
