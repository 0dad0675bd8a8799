import { runService } from '@quickwire/service-kit';
import { extractionWith, readEntityModel } from './index.ts';

await runService('extraction', async () => {
  const { module, stage } = extractionWith(readEntityModel(process.env));
  return { modules: [module], stages: [stage] };
});
