import { readNearDuplicateMode, runService } from '@quickwire/service-kit';
import { extractionWith, readEntityModel } from './index.ts';

await runService('extraction', async () => {
  const { module, stage } = extractionWith(
    readEntityModel(process.env),
    readNearDuplicateMode(process.env),
  );
  return { modules: [module], stages: [stage] };
});
