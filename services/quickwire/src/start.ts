import type { FeedName } from '@quickwire/contracts';
import { extractionWith, readEntityModel } from '@quickwire/extraction';
import { configureDoor, IngestionModule, readIngestionConfig } from '@quickwire/ingestion';
import {
  openViews,
  PublishingModule,
  publishingStage,
  readReaderLimits,
} from '@quickwire/publishing';
import {
  type Ending,
  openPlatform,
  PlatformConfig,
  readConfig,
  readNearDuplicateMode,
  sinceStart,
  startService,
} from '@quickwire/service-kit';
import { readLanguageModel, summarizationWith } from '@quickwire/summarization';
import { DESK, deskKey } from './desk-feed.ts';
import { pushSamples } from './samples.ts';
import { watchOption } from './watch-option.ts';
import { curlLine, welcome } from './welcome.ts';

/** Starts all services in one process; resolves when they are ready. */
export const start = async (ending: Ending): Promise<void> => {
  const watch = watchOption(process.argv.slice(2));
  // On a terminal the welcome is what a person looks for: only what goes wrong is logged beside it.
  const config = readConfig(PlatformConfig, { LOG_LEVEL: 'warn', ...process.env });
  const isConfigured = process.env['QUICKWIRE_FEEDS'] || process.env['QUICKWIRE_FEEDS_FILE'];
  const key = isConfigured ? undefined : deskKey(config.QUICKWIRE_DATA_DIR);
  const env = {
    ...process.env,
    ...(key && { QUICKWIRE_FEEDS: `${DESK}=${key}` }),
    ...(watch && { QUICKWIRE_WATCH: watch }),
  };
  const nearDuplicates = readNearDuplicateMode(process.env);
  const extraction = extractionWith(readEntityModel(process.env), nearDuplicates);
  const summarization = summarizationWith(readLanguageModel(process.env));
  const ingestion = readIngestionConfig(env);
  const readers = readReaderLimits(process.env);
  const platform = await openPlatform('quickwire', config);
  ending.opened(platform);
  const received = await platform.log.bounds('stories.received');
  const fresh = received.every(({ latest }) => latest === 0);
  // Filled in once the port is known; the page reads it at each request.
  const pushed = ingestion.feeds.feeds.find(({ keys }) => keys.length > 0);
  const page = { feed: pushed?.name ?? 'FEED', curl: '' };
  const service = await startService({
    platform,
    stages: [extraction.stage, summarization.stage, publishingStage],
    configure: configureDoor,
    modules: [
      IngestionModule.register(ingestion),
      extraction.module,
      summarization.module,
      PublishingModule.register(await openViews(platform), page, readers, nearDuplicates),
    ],
  });
  ending.started(service);
  page.curl = curlLine(service.origin, page.feed, key);
  if (fresh && key) await pushSamples(platform, DESK as FeedName, ingestion.feeds);
  await service.ready;
  process.stdout.write(
    welcome({
      origin: service.origin,
      after: sinceStart(),
      curl: page.curl,
      dataDirectory: config.QUICKWIRE_DATA_DIR,
    }),
  );
};
