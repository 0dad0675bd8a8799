import { runService } from '@quickwire/service-kit';
import { readLanguageModel, summarizationWith } from './index.ts';

await runService('summarization', async () => {
  const { module, stage } = summarizationWith(readLanguageModel(process.env));
  return { modules: [module], stages: [stage] };
});
