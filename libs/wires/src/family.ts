import {
  contentHashOf,
  type FeedName,
  type Relative,
  type RevisionKind,
  type Story,
  storyIdOf,
} from '@quickwire/contracts';
import { namedItem, withoutRevision } from './text/named-item.ts';

/** A relative as a format finds it: by the agency's own id of the item. */
export type NamedRelative = Omit<Relative, 'id'>;

/** Names of links by which formats say that an item takes another's place, in small letters and without hyphens. */
const links: Readonly<Record<string, Relative['rel']>> = {
  evolvedfrom: 'replaces',
  replaces: 'replaces',
  replacementof: 'replaces',
  isreplacementof: 'replaces',
  supersedes: 'replaces',
  updates: 'replaces',
  updateof: 'replaces',
  isupdateof: 'replaces',
  previousversion: 'replaces',
  predecessorversion: 'replaces',
  corrects: 'corrects',
  correctionof: 'corrects',
  iscorrectionof: 'corrects',
  continues: 'continues',
  continuationof: 'continues',
};

const linked = (associations: Story['associations']): NamedRelative[] =>
  associations.flatMap(({ name, uri }) => {
    const rel = links[name.toLowerCase().replace(/[-_ ]/g, '')];
    return rel === undefined || uri === undefined ? [] : [{ rel, itemId: withoutRevision(uri) }];
  });

/** The key that those of one feed share which a format says belong together, and nothing else has. */
export const familyKeyOf = (feed: FeedName, ...says: readonly string[]): string =>
  contentHashOf(feed, ...says).slice(0, 24);

/** The items that a story names as its family, by its links, its note to editors, and what its format says. */
export const familyOf = (
  feed: FeedName,
  itemId: string,
  story: {
    readonly associations: Story['associations'];
    readonly edNote?: string | undefined;
    readonly revisionKind: RevisionKind | undefined;
    readonly named: readonly NamedRelative[];
  },
): readonly Relative[] => {
  const corrected = story.revisionKind === 'correction' ? namedItem(story.edNote) : undefined;
  const all: NamedRelative[] = [
    ...story.named,
    ...linked(story.associations),
    ...(corrected === undefined ? [] : [{ rel: 'corrects' as const, itemId: corrected }]),
  ];
  const byItem = new Map<string, Relative>();
  for (const relative of all)
    if (relative.itemId !== itemId && !byItem.has(relative.itemId) && byItem.size < 16)
      byItem.set(relative.itemId, { ...relative, id: storyIdOf(feed, relative.itemId) });
  return [...byItem.values()];
};
