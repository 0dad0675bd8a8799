import type { SubHead } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';
import { foundSubHeads } from './found-sub-heads.ts';

/** The sub-heads of the Deep Look: the wire's own, else those found where the text turns to another matter. */
export const subHeadsOf = (reading: Reading): readonly SubHead[] => {
  const { doc } = reading;
  const own = doc.blocks.flatMap(({ kind, start, end }): readonly SubHead[] =>
    kind === 'heading'
      ? [
          {
            text: doc.text.slice(start, end).replace(/\s+/g, ' ').trim(),
            by: 'wire',
            start,
            evidence: [],
          },
        ]
      : [],
  );
  return own.length > 0 ? own : foundSubHeads(reading);
};
