import type { UsablePackage } from '@quickwire/contracts';

/** The other feeds that tell the same story, each once: those that the package stands for, then those it is linked to. */
export const otherFeeds = ({
  feed: own,
  sources = [],
  sameAs = [],
}: Pick<UsablePackage, 'feed' | 'sources' | 'sameAs'>): readonly string[] => [
  ...new Set([...sources, ...sameAs.map(({ feed }) => feed)].filter((feed) => feed !== own)),
];

/** The same in words: "alpha, beta"; empty where none is known. */
export const alsoFrom = (pkg: Parameters<typeof otherFeeds>[0]): string =>
  otherFeeds(pkg).join(', ');
