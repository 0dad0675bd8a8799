import type { Bullet } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';
import { cleanLine } from './clean-line.ts';

/** The first sentence, whole: what stands in for lines where none is proved; undefined where there is no sentence. */
export const leadBullet = ({ doc, prose }: Reading): Bullet | undefined => {
  const first = doc.sentences[prose[0] ?? 0];
  if (!first) return undefined;
  const quote = doc.text.slice(first.start, first.end);
  return {
    text: cleanLine(quote),
    by: 'engine',
    grade: 'lead',
    method: 'rules',
    evidence: [{ start: first.start, end: first.end, quote }],
  };
};
