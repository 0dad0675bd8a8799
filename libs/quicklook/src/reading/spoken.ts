import type { Span } from '@quickwire/contracts';
import { remembered } from '../remembered.ts';
import type { Reading } from './reading.ts';
import { firstAfter } from './spans.ts';

/** Stretches of the story between double quotation marks, over as many sentences of a paragraph as they run, in order. A mark that nothing closes opens all to the paragraph's end: whoever is named there may be named by a speaker. */
const quotationsOf = remembered(({ doc }: Reading): readonly Span[] =>
  doc.blocks.flatMap(({ start, end }) => {
    const found: Span[] = [];
    let open = -1;
    for (const { 0: mark, index } of doc.text.slice(start, end).matchAll(/["“”]/g)) {
      const at = start + index;
      const opens = mark === '“' || (mark === '"' && open < 0);
      if (open >= 0 && !opens) found.push({ start: open, end: at });
      if (open < 0 || !opens) open = opens ? at : -1;
    }
    // A quotation that goes on in the next paragraph is closed there.
    if (open >= 0) found.push({ start: open, end });
    return found;
  }),
);

/** Whether what stands at an offset of the story is between quotation marks. */
export const isSpoken = (reading: Reading, offset: number): boolean => {
  const quotations = quotationsOf(reading);
  const next = quotations[firstAfter(quotations, offset)];
  return next !== undefined && next.start < offset;
};
