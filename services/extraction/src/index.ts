import { pipeline } from '@quickwire/contracts';
import { baselineRecognizer } from '@quickwire/language';
import type { StageOfService } from '@quickwire/service-kit';

export { ExtractionModule } from './extraction.module.ts';
export { decideSuccession, type Seen, type Verdict } from './succession.ts';

const { engine, version } = baselineRecognizer.provenance;

/** What this service runs. */
export const extractionStage: StageOfService = {
  stage: pipeline.stages.extraction,
  engine: `${engine}/${version}`,
};
