import { runService } from '@quickwire/service-kit';
import { SummarizationModule, summarizationStage } from './index.ts';

await runService({
  name: 'summarization',
  modules: async () => [SummarizationModule],
  stages: [summarizationStage],
});
