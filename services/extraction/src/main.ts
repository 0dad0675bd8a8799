import { endOnSignal } from '@quickwire/service-kit/end-on-signal';

// Before anything else is read: that takes seconds, in which a signal may come.
const ending = endOnSignal();
const { readNearDuplicateMode, runService } = await import('@quickwire/service-kit');
const { extractionWith, readEntityModel } = await import('./index.ts');

await runService('extraction', ending, async () => {
  const { module, stage } = extractionWith(
    readEntityModel(process.env),
    readNearDuplicateMode(process.env),
  );
  return { modules: [module], stages: [stage] };
});
