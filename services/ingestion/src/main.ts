import { endOnSignal } from '@quickwire/service-kit/end-on-signal';

// Before anything else is read: that takes seconds, in which a signal may come.
const ending = endOnSignal();
const { runService } = await import('@quickwire/service-kit');
const { configureDoor, IngestionModule, readIngestionConfig } = await import('./index.ts');

await runService('ingestion', ending, async () => {
  return {
    modules: [IngestionModule.register(readIngestionConfig(process.env))],
    stages: [],
    configure: configureDoor,
  };
});
