import { endOnSignal } from '@quickwire/service-kit/end-on-signal';

// Before anything else is read: that takes seconds, in which a signal may come.
const ending = endOnSignal();
const { runService } = await import('@quickwire/service-kit');
const { readLanguageModel, summarizationWith } = await import('./index.ts');

await runService('summarization', ending, async () => {
  const { module, stage } = summarizationWith(readLanguageModel(process.env));
  return { modules: [module], stages: [stage] };
});
