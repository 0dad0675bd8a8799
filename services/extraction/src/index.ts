import type { DynamicModule } from '@nestjs/common';
import { pipeline } from '@quickwire/contracts';
import { type EntityModel, newsRecognizer } from '@quickwire/language';
import type { NearDuplicateMode, StageOfService } from '@quickwire/service-kit';
import { ExtractionModule } from './extraction.module.ts';

export { readEntityModel } from './config.ts';
export { decideSuccession, type Seen, type Verdict } from './succession.ts';

/** What this service runs with a model and a way with near-duplicates: its module and its stage. */
export const extractionWith = (
  model: EntityModel,
  nearDuplicates: NearDuplicateMode = 'link',
): { readonly module: DynamicModule; readonly stage: StageOfService } => {
  const { provenance } = newsRecognizer(model);
  return {
    module: ExtractionModule.register(model, provenance, nearDuplicates),
    stage: {
      stage: pipeline.stages.extraction,
      engine: `${provenance.engine}/${provenance.version}`,
    },
  };
};
export { extractionRoutes } from './analyse/routes.ts';
