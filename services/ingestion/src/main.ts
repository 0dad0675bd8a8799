import { runService } from '@quickwire/service-kit';
import { configureDoor, IngestionModule, readIngestionConfig } from './index.ts';

await runService('ingestion', async () => {
  const ingestion = readIngestionConfig(process.env);
  return {
    modules: [IngestionModule.register(ingestion)],
    stages: [],
    configure: configureDoor,
  };
});
