import type { HistoryEntry, HistoryKind, Story } from '@quickwire/contracts';
import type { Published } from './memory.ts';

/** Versions that are remembered of a story: the first, and the last so many less one. */
export const MOST_VERSIONS = 32;

/** What a version is to those who had the one before. */
export const kindOf = (
  was: Published | undefined,
  { pubStatus, revisionKind }: Pick<Story, 'pubStatus' | 'revisionKind'>,
): HistoryKind => {
  if (pubStatus === 'canceled') return 'kill';
  if (was?.pubStatus === 'canceled') return 'revival';
  if (!was) return 'first';
  return revisionKind === 'correction' || revisionKind === 'writethru' ? revisionKind : 'update';
};

/** The history with one more version at its end. */
export const withVersion = (
  history: readonly HistoryEntry[] = [],
  entry: HistoryEntry,
): readonly HistoryEntry[] => {
  const longer = [...history, entry];
  return longer.length > MOST_VERSIONS ? [longer[0]!, ...longer.slice(1 - MOST_VERSIONS)] : longer;
};
