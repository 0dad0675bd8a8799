import type { Bullet, GateFinding } from '@quickwire/contracts';
import type { Proved } from '../choice/choose.ts';
import { contentWords, likeness } from '../choice/content-words.ts';
import { type Draft, textOf, wordCount } from '../draft/draft.ts';
import { draftsOf } from '../draft/drafts.ts';
import { gradeOf } from '../draft/grade.ts';
import { draftOf } from '../draft/published-draft.ts';
import { tightened } from '../draft/tightened.ts';
import { faultOf } from '../gates/index.ts';
import { proofOf } from '../gates/proof.ts';
import { provedBy } from '../gates/prove.ts';
import type { Reading } from '../reading/reading.ts';

/** How a line of the version before stands in the new text. */
export type Redrawn =
  | { readonly kind: 'kept'; readonly sentence: number; readonly line: Proved }
  | {
      readonly kind: 'changed';
      readonly sentence: number;
      readonly line: Proved;
      readonly finding: GateFinding;
    }
  | { readonly kind: 'refused'; readonly finding: GateFinding }
  | { readonly kind: 'gone' };

/** The line's own edits laid on the sentence at its new place. */
const shifted = (reading: Reading, sentence: number, bullet: Bullet): readonly Draft[] => {
  const { start } = reading.doc.sentences[sentence] as { start: number };
  const by = start - (bullet.evidence[0]?.start ?? start);
  const edits = bullet.edits?.map((edit) => ({
    ...edit,
    start: edit.start + by,
    end: edit.end + by,
  }));
  const draft = draftOf(reading, sentence, { ...bullet, ...(edits && { edits }) });
  return draft ? [draft] : [];
};

const proved = (draft: Draft, text: string): Proved | undefined => {
  const proof = provedBy(text, draft.reading, draft.sentence);
  return (
    proof && { draft, proof, text, grade: gradeOf(wordCount(text)), value: 0, method: 'rules' }
  );
};

/** What keeps the line from being said of this sentence, by the gates themselves. */
const findingOn = (reading: Reading, sentence: number, text: string): GateFinding => {
  const proof = proofOf(text, reading, sentence);
  return (
    (proof && faultOf(proof)) ?? { gate: 'new-word', detail: 'its sentence no longer gives it' }
  );
};

/**
 * Draws a line of the version before anew from the sentence that it now stands on, and proves it by every gate. Where it no longer
 * holds, the line that differs least from it among those that this sentence gives and the gates prove.
 * @param sentence undefined where its own is gone
 */
export const redraw = (reading: Reading, bullet: Bullet, sentence: number | undefined): Redrawn => {
  if (sentence === undefined) return { kind: 'gone' };
  const withText = (draft: Draft) => ({ draft, text: textOf(draft) });
  const drawn = draftsOf(reading, sentence);
  // What the rules draw goes first: its edits anyone can draw again.
  const set = [...drawn.map(tightened), ...shifted(reading, sentence, bullet)].map(withText);
  for (const { draft, text } of [...set, ...drawn.map(withText)]) {
    if (text !== bullet.text) continue;
    const line = proved(draft, text);
    if (line) return { kind: 'kept', sentence, line };
  }
  const finding = findingOn(reading, sentence, bullet.text);
  const own = contentWords(bullet.text);
  const nearest = set
    .filter(({ text }) => text !== bullet.text)
    .map((line) => ({ ...line, alike: likeness(contentWords(line.text), own) }))
    .sort((a, b) => b.alike - a.alike);
  for (const { draft, text } of nearest) {
    const line = proved(draft, text);
    if (line) return { kind: 'changed', sentence, line, finding };
  }
  return { kind: 'refused', finding };
};
