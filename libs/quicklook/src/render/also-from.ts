import type { UsablePackage } from '@quickwire/contracts';

/** The feeds that tell the same story, each once: "alpha, beta"; empty where none is known. */
export const alsoFrom = ({ sameAs = [] }: Pick<UsablePackage, 'sameAs'>): string =>
  [...new Set(sameAs.map(({ feed }) => feed))].join(', ');
