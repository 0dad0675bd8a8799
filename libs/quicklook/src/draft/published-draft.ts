import type { Bullet } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';
import { tokenAt } from '../reading/tree.ts';
import type { Draft, Edit } from './draft.ts';

/** The draft a published line says it was made by; undefined where an edit is not of whole tokens of the sentence. */
export const draftOf = (
  reading: Reading,
  sentence: number,
  { edits = [] }: Pick<Bullet, 'edits'>,
): Draft | undefined => {
  const { tokens } = reading.doc.sentences[sentence] as Reading['doc']['sentences'][number];
  const made: Edit[] = [];
  for (const { kind, start, end, text } of edits) {
    const first = tokenAt({ tokens }, start);
    const last = tokens.findIndex((token) => token.end === end);
    if (first < 0 || last < first) return undefined;
    made.push({ kind, first, last: last + 1, ...(text !== undefined && { text }) });
  }
  return { reading, sentence, edits: made, predicate: -1 };
};
