import { runService } from '@quickwire/service-kit';
import { SummarizationModule, summarizationStage } from './index.ts';

await runService('summarization', async () => ({
  modules: [SummarizationModule],
  stages: [summarizationStage],
}));
