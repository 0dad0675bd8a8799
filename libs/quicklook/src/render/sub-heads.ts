import type { QuickLook } from '@quickwire/contracts';

/** The sub-heads that the text itself lacks, by the place in the text where each belongs. */
export const engineSubHeads = ({ subHeads = [] }: QuickLook): ReadonlyMap<number, string> =>
  new Map(subHeads.flatMap(({ by, start, text }) => (by === 'engine' ? [[start, text]] : [])));
