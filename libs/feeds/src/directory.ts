import type { FeedName } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import type { Feed, FeedSource, FolderSource, PollSource, WebSubSource } from './feed.ts';
import { isKeyOf } from './keys.ts';

/** The configured feeds, and who may push to them. */
export interface FeedDirectory {
  readonly feeds: readonly Feed[];
  readonly names: readonly FeedName[];
  find(name: string): Feed | undefined;
  /**
   * Lets a request in.
   * @param authorization the header's value: `Bearer KEY`
   * @throws {ProblemError} 401, the same whether the feed or the key is wrong
   */
  admit(feed: string, authorization: string | undefined): FeedName;
}

/** A directory of feeds whose names differ. */
export const directoryOf = (feeds: readonly Feed[]): FeedDirectory => {
  const byName = new Map<string, Feed>(feeds.map((feed) => [feed.name, feed]));
  return {
    feeds,
    names: feeds.map(({ name }) => name),
    find: (name) => byName.get(name),
    admit(name, authorization) {
      const feed = byName.get(name);
      const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
      if (!isKeyOf(given, feed?.keys ?? []) || !feed)
        throw new ProblemError(
          'unauthorized',
          'send the key of this feed in the header: Authorization: Bearer KEY',
        );
      return feed.name;
    },
  };
};

/** A feed by name with what its kind needs. */
export type FeedOf<Source extends FeedSource> = { readonly feed: FeedName } & Omit<Source, 'kind'>;

const ofKind = <Source extends FeedSource>(
  { feeds }: FeedDirectory,
  kind: Source['kind'],
): readonly FeedOf<Source>[] =>
  feeds.flatMap(({ name, source: { kind: its, ...rest } }) =>
    its === kind ? [{ feed: name, ...rest } as unknown as FeedOf<Source>] : [],
  );

/** The folders to watch. */
export const watchedFolders = (directory: FeedDirectory): readonly FeedOf<FolderSource>[] =>
  ofKind<FolderSource>(directory, 'folder');

/** The feeds to poll. */
export const polledFeeds = (directory: FeedDirectory): readonly FeedOf<PollSource>[] =>
  ofKind<PollSource>(directory, 'poll');

/** The topics to subscribe to. */
export const webSubFeeds = (directory: FeedDirectory): readonly FeedOf<WebSubSource>[] =>
  ofKind<WebSubSource>(directory, 'websub');
