import { FeedName } from '@quickwire/contracts';
import { type FeedDirectory, parseFeeds } from '@quickwire/http-guard';
import { ConfigError, readConfig } from '@quickwire/service-kit';
import { z } from 'zod';
import type { WireReaderOptions } from './reading/wire-reader.ts';
import type { WebSubOptions } from './websub/websub.ts';
import { type WebSubSettings, WebSubVariables, webSubSettings } from './websub/websub-settings.ts';

/** The door's own settings. */
const IngestionSettings = z.object({
  QUICKWIRE_FEEDS: z.string({
    error: 'is missing; set it to name=key pairs, as in QUICKWIRE_FEEDS=desk=a-long-secret',
  }),
  ...WebSubVariables.shape,
  QUICKWIRE_WATCH: z.string().optional(),
  QUICKWIRE_WATCH_FEED: FeedName.optional(),
});

/** What the door is opened with. */
export interface IngestionConfig {
  readonly feeds: FeedDirectory;
  /** Folder whose files are taken as wires of `watchFeed`. */
  readonly watchDirectory?: string | undefined;
  readonly watchFeed?: FeedName | undefined;
  /** Limits on reading one wire; those of the reader unless given. */
  readonly reading?: WireReaderOptions | undefined;
  /** What a feed may be subscribed with. */
  readonly webSubSettings?: WebSubSettings | undefined;
  /** What feeds are subscribed to, and with. */
  readonly webSub?: WebSubOptions | undefined;
}

/**
 * Reads the door's settings.
 * @throws {ConfigError} that says what to set
 */
export const readIngestionConfig = (env: NodeJS.ProcessEnv): IngestionConfig => {
  const settings = readConfig(IngestionSettings, env);
  let feeds: FeedDirectory;
  try {
    feeds = parseFeeds(settings.QUICKWIRE_FEEDS);
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
  const watchFeed = settings.QUICKWIRE_WATCH_FEED ?? feeds.names[0];
  if (settings.QUICKWIRE_WATCH && (!watchFeed || !feeds.names.includes(watchFeed)))
    throw new ConfigError(
      `QUICKWIRE_WATCH_FEED: ${watchFeed ?? 'none'} is not one of the feeds ${feeds.names.join(', ')}`,
    );
  return {
    feeds,
    watchDirectory: settings.QUICKWIRE_WATCH,
    watchFeed,
    webSubSettings: webSubSettings(settings),
  };
};
