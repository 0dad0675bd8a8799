import { runService } from '@quickwire/service-kit';
import { configureDoor, IngestionModule, readIngestionConfig } from './index.ts';

await runService({
  name: 'ingestion',
  stages: [],
  configure: configureDoor,
  modules: async () => {
    const { feeds, watchDirectory, watchFeed } = readIngestionConfig(process.env);
    return [IngestionModule.register({ feeds, watchDirectory, watchFeed })];
  },
});
