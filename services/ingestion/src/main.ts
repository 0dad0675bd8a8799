import { runService } from '@quickwire/service-kit';
import { configureDoor, IngestionModule, readIngestionConfig } from './index.ts';

await runService('ingestion', async () => {
  return {
    modules: [IngestionModule.register(readIngestionConfig(process.env))],
    stages: [],
    configure: configureDoor,
  };
});
