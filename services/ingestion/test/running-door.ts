import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cache } from '@quickwire/cache';
import { allTopics, type FeedName, type TopicName } from '@quickwire/contracts';
import { parseFeeds } from '@quickwire/feeds';
import { PlatformConfig, type Service, startService } from '@quickwire/service-kit';
import { createWorkerPool, LogUnavailableError, openLmdbLog } from '@quickwire/streaming';
import { createLogger } from '@quickwire/telemetry';
import { configureDoor, type IngestionConfig, IngestionModule } from '../src/index.ts';

export const KEY = 'secret-key';

export const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'quickwire-door-'));

/** The door on a log of its own. */
export interface RunningDoor extends Service {
  /** Set, the log takes nothing. */
  away: boolean;
  /** What the log has of a topic. */
  kept(topic: TopicName): Promise<readonly Record<string, unknown>[]>;
  /** What was logged, as text. */
  logged(): string;
}

export const openDoor = async (
  cache: Cache,
  config: Partial<IngestionConfig> = {},
): Promise<RunningDoor> => {
  const log = await openLmdbLog({ directory: newDirectory() });
  await log.ensureTopics(allTopics());
  const lines: string[] = [];
  const state = { away: false };
  const service = await startService({
    platform: {
      name: 'door-test',
      config: PlatformConfig.parse({ PORT: '0' }),
      log: {
        ...log,
        append: async (records) => {
          if (state.away) throw new LogUnavailableError('away for the test');
          return log.append(records);
        },
      },
      cache,
      workers: createWorkerPool(),
      logger: createLogger(
        { service: 'door-test', level: 'trace' },
        { write: (line) => void lines.push(line) },
      ),
      close: () => log.close(),
    },
    stages: [],
    configure: configureDoor,
    modules: [
      IngestionModule.register({
        feeds: parseFeeds(`desk=${KEY}`),
        watchFeed: 'desk' as FeedName,
        ...config,
      }),
    ],
  });
  return Object.assign(state, service, {
    logged: () => lines.join(''),
    kept: async (topic: TopicName) => {
      const found: Record<string, unknown>[] = [];
      const { signal } = new AbortController();
      for await (const batch of log.read({ topic, from: 'earliest', toEnd: true, signal }))
        for (const { value } of batch) found.push(JSON.parse(Buffer.from(value).toString()));
      return found;
    },
  });
};
