import type { FeedDirectory } from './directory.ts';
import type { Feed } from './feed.ts';

/** What a new file changes, by names. */
export interface FeedChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Feed -> its fields that are others now. */
  readonly changed: Readonly<Record<string, readonly string[]>>;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const fieldsChanged = (was: Feed, is: Feed): readonly string[] =>
  (Object.keys({ ...was, ...is }) as (keyof Feed)[])
    .filter((field) => !isSame(was[field], is[field]))
    .sort();

/** What is different between two directories. */
export const changesBetween = (was: FeedDirectory, is: FeedDirectory): FeedChanges => ({
  added: is.names.filter((name) => !was.find(name)),
  removed: was.names.filter((name) => !is.find(name)),
  changed: Object.fromEntries(
    is.feeds.flatMap((feed) => {
      const before = was.find(feed.name);
      const fields = before ? fieldsChanged(before, feed) : [];
      return fields.length > 0 ? [[feed.name, fields]] : [];
    }),
  ),
});

export const hasChanges = ({ added, removed, changed }: FeedChanges): boolean =>
  added.length + removed.length + Object.keys(changed).length > 0;
