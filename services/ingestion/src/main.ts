import { runService } from '@quickwire/service-kit';
import { configureDoor, IngestionModule, readIngestionConfig } from './index.ts';

await runService('ingestion', async () => {
  const { feeds, watchDirectory, watchFeed } = readIngestionConfig(process.env);
  return {
    modules: [IngestionModule.register({ feeds, watchDirectory, watchFeed })],
    stages: [],
    configure: configureDoor,
  };
});
