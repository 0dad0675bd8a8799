import { readFileSync, statSync } from 'node:fs';
import { FeedName } from '@quickwire/contracts';
import {
  type FeedDirectory,
  LARGEST_FEEDS_FILE,
  parseFeeds,
  parseFeedsFile,
  webSubFeeds,
} from '@quickwire/feeds';
import { parseAllowList } from '@quickwire/outgoing';
import { ConfigError, commaList, readConfig, settingFolder } from '@quickwire/service-kit';
import { formatNames } from '@quickwire/wires';
import { z } from 'zod';
import type { WireReaderOptions } from './reading/wire-reader.ts';
import type { WebSubOptions } from './websub/websub.ts';
import { type WebSubSettings, WebSubVariables, webSubSettings } from './websub/websub-settings.ts';

/** The door's own settings. */
const IngestionSettings = z.object({
  QUICKWIRE_FEEDS: z.string().optional(),
  QUICKWIRE_FEEDS_FILE: z.string().optional(),
  ...WebSubVariables.shape,
  QUICKWIRE_WATCH: z.string().optional(),
  QUICKWIRE_WATCH_FEED: FeedName.optional(),
  /** Comma-separated hosts and networks that may be fetched from although they are not on the open internet. */
  QUICKWIRE_OUTGOING_ALLOW: commaList.default([]),
});
type IngestionSettings = z.infer<typeof IngestionSettings>;

/** What the door is opened with. */
export interface IngestionConfig {
  readonly feeds: FeedDirectory;
  /** Where the feeds were read from; it is followed while the door is open. */
  readonly feedsFile?: string | undefined;
  /** Folder whose files are taken as wires of `watchFeed`, beside those of the feeds. */
  readonly watchDirectory?: string | undefined;
  readonly watchFeed?: FeedName | undefined;
  /** Hosts and networks that may be fetched from although they are not on the open internet. */
  readonly outgoingAllow?: readonly string[] | undefined;
  /** Limits on reading one wire; those of the reader unless given. */
  readonly reading?: WireReaderOptions | undefined;
  /** What feeds are subscribed with; without it none can be. */
  readonly webSub?: (WebSubSettings & Partial<WebSubOptions>) | undefined;
}

/**
 * Reads a file of feeds.
 * @throws {FeedsFileError} with every fault; another error when it cannot be read or is too large
 */
export const readFeedsFile = (file: string): FeedDirectory => {
  if (statSync(file).size > LARGEST_FEEDS_FILE)
    throw new Error(`${file} has over ${LARGEST_FEEDS_FILE} bytes; make it shorter`);
  return parseFeedsFile(readFileSync(file, 'utf8'), { file, formats: formatNames });
};

const readFeeds = ({
  QUICKWIRE_FEEDS: pairs,
  QUICKWIRE_FEEDS_FILE: file,
}: IngestionSettings): FeedDirectory => {
  if (pairs !== undefined && file !== undefined)
    throw new ConfigError(
      'QUICKWIRE_FEEDS and QUICKWIRE_FEEDS_FILE are both set; keep one of them',
    );
  if (file === undefined && pairs === undefined)
    throw new ConfigError(
      'QUICKWIRE_FEEDS is missing; set it to name=key pairs, as in QUICKWIRE_FEEDS=desk=a-long-secret, or QUICKWIRE_FEEDS_FILE to a file as infra/feeds.example.yaml',
    );
  try {
    return file === undefined ? parseFeeds(pairs ?? '') : readFeedsFile(file);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    if (file === undefined) throw new ConfigError(message);
    throw new ConfigError(
      `QUICKWIRE_FEEDS_FILE: ${code ? `${file} cannot be read (${code}); name a file that this user may read` : message}`,
    );
  }
};

/**
 * Reads the door's settings.
 * @throws {ConfigError} that says what to set
 */
export const readIngestionConfig = (env: NodeJS.ProcessEnv): IngestionConfig => {
  const settings = readConfig(IngestionSettings, env);
  const feeds = readFeeds(settings);
  const outgoingAllow = settings.QUICKWIRE_OUTGOING_ALLOW;
  try {
    parseAllowList(outgoingAllow);
  } catch (error) {
    throw new ConfigError(`QUICKWIRE_OUTGOING_ALLOW: ${(error as Error).message}`);
  }
  const watchFeed = settings.QUICKWIRE_WATCH_FEED ?? feeds.names[0];
  if (settings.QUICKWIRE_WATCH && (!watchFeed || !feeds.names.includes(watchFeed)))
    throw new ConfigError(
      `QUICKWIRE_WATCH_FEED: ${watchFeed ?? 'none'} is not one of the feeds ${feeds.names.join(', ')}`,
    );
  const watch = settings.QUICKWIRE_WATCH;
  const watchDirectory = watch && settingFolder('QUICKWIRE_WATCH (--watch)', watch);
  const webSub = webSubSettings(settings);
  const [subscribed] = webSubFeeds(feeds);
  if (subscribed && !webSub)
    throw new ConfigError(
      `the feed ${subscribed.feed} is of the kind websub; set QUICKWIRE_PUBLIC_URL and QUICKWIRE_WEBSUB_SECRET`,
    );
  return {
    feeds,
    feedsFile: settings.QUICKWIRE_FEEDS_FILE,
    watchDirectory,
    watchFeed,
    outgoingAllow,
    webSub,
  };
};
