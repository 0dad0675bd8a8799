import { readConfig, wholeNumber } from '@quickwire/service-kit';
import { z } from 'zod';
import { defaultLimits } from './read/event-stream.ts';
import type { ReaderLimits } from './read/tokens.ts';

const PublishingSettings = z.object({
  QUICKWIRE_MAX_READERS: wholeNumber(1, 100_000).default(1000),
});

/**
 * How many readers may follow the events, and how.
 * @throws {ConfigError} that says what to set
 */
export const readReaderLimits = (env: NodeJS.ProcessEnv): ReaderLimits => ({
  maxReaders: readConfig(PublishingSettings, env).QUICKWIRE_MAX_READERS,
  stream: defaultLimits,
});
