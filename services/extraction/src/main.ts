import { runService } from '@quickwire/service-kit';
import { ExtractionModule, extractionStage } from './index.ts';

await runService({
  name: 'extraction',
  modules: async () => [ExtractionModule],
  stages: [extractionStage],
});
