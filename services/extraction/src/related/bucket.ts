import { isStoryId, type StoryId } from '@quickwire/contracts';

/** Most stories in a bucket. Texts filled into one form every hour share theirs; the newest stay. */
export const MOST_IN_BUCKET = 16;

/** The stories in a bucket, oldest first. Whatever else lies under its key is nobody. */
export const readBucket = (text: string | undefined): readonly StoryId[] =>
  (text ?? '').split(',').slice(-MOST_IN_BUCKET).filter(isStoryId);

/** The bucket with one more story, once and newest. */
export const putIntoBucket = (ids: readonly StoryId[], id: StoryId): string =>
  [...ids.filter((other) => other !== id), id].slice(-MOST_IN_BUCKET).join(',');

/** The stories that share most buckets, at most so many. */
export const mostShared = (
  buckets: readonly (readonly StoryId[])[],
  most: number,
): readonly StoryId[] => {
  const shared = new Map<StoryId, number>();
  for (const id of buckets.flat()) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([id]) => id);
};
