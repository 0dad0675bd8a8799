import { readNearDuplicateMode, runService } from '@quickwire/service-kit';
import { readReaderLimits } from './config.ts';
import { openViews, PublishingModule, publishingStage } from './publishing.module.ts';

await runService('publishing', async (platform) => {
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
