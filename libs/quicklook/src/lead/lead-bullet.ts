import type { Bullet } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';
import { cleanLine } from './clean-line.ts';
import { openingOf } from './lead.ts';

/** The first sentence that says something by itself, whole: what stands in for lines where none is proved; undefined where there is no sentence. */
export const leadBullet = (reading: Reading): Bullet | undefined => {
  const { doc } = reading;
  const first = openingOf(reading)[0] ?? doc.sentences[0];
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
