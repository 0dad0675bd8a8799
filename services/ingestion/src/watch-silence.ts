import type { FeedQuiet, FeedsInUse } from '@quickwire/feeds';
import type { Logger } from 'pino';

/**
 * Logs once when a feed falls silent and once when it speaks again. Outside of the hours in which it is expected a feed
 * that is silent stays so.
 * @returns what looks at the feeds
 */
export const watchSilence = (feeds: Pick<FeedsInUse, 'quiet'>, logger: Logger): (() => void) => {
  /** Feed -> the milliseconds that it had been quiet at the last look. */
  const silent = new Map<string, number>();
  const look = ({ feed, ms, silent: isSilent }: FeedQuiet): void => {
    const before = silent.get(feed);
    if (before === undefined) {
      if (!isSilent) return;
      silent.set(feed, ms);
      logger.warn({ feed, seconds: Math.round(ms / 1000) }, 'the feed is silent');
    } else if (ms < before) {
      silent.delete(feed);
      logger.warn({ feed }, 'the feed speaks again');
    } else silent.set(feed, ms);
  };
  return () => {
    const quiet = feeds.quiet();
    for (const name of [...silent.keys()])
      if (!quiet.some(({ feed }) => feed === name)) silent.delete(name);
    for (const one of quiet) look(one);
  };
};
