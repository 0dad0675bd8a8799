import { pipeline } from '@quickwire/contracts';
import { newsWriter } from '@quickwire/quicklook';
import type { StageOfService } from '@quickwire/service-kit';

export { SummarizationModule } from './summarization.module.ts';

const { engine, version } = newsWriter.provenance;

/** What this service runs. */
export const summarizationStage: StageOfService = {
  stage: pipeline.stages.summarization,
  engine: `${engine}/${version}`,
};
