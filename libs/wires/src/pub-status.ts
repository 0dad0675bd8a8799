import type { PubStatus } from '@quickwire/contracts';

// As newsrooms spell it; 'embargoed' is a status of NITF's and NewsML's, which other agencies send too, and none of a story.
const statuses: Readonly<Record<string, PubStatus | 'embargoed'>> = {
  usable: 'usable',
  withheld: 'withheld',
  canceled: 'canceled',
  cancelled: 'canceled',
  killed: 'canceled',
  embargoed: 'embargoed',
};

/** The publishing status that a word in small letters stands for. */
export const pubStatusNamed = (word: string): PubStatus | 'embargoed' | undefined =>
  Object.hasOwn(statuses, word) ? statuses[word] : undefined;
