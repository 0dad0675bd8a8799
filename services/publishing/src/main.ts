import { endOnSignal } from '@quickwire/service-kit/end-on-signal';

// Before anything else is read: that takes seconds, in which a signal may come.
const ending = endOnSignal();
const { readNearDuplicateMode, runService } = await import('@quickwire/service-kit');
const { readReaderLimits } = await import('./config.ts');
const { openViews, PublishingModule, publishingStage } = await import('./publishing.module.ts');

await runService('publishing', ending, async (platform) => {
  const readers = readReaderLimits(process.env);
  return {
    modules: [
      PublishingModule.register(
        await openViews(platform),
        {
          feed: 'FEED',
          curl: "curl -H 'Authorization: Bearer KEY' --data-binary @story.json INGESTION/v1/wires/FEED",
        },
        readers,
        readNearDuplicateMode(process.env),
      ),
    ],
    stages: [publishingStage],
  };
});
