import type { DynamicModule } from '@nestjs/common';
import { pipeline } from '@quickwire/contracts';
import { newsWriter } from '@quickwire/quicklook';
import type { StageOfService } from '@quickwire/service-kit';
import type { LanguageModelSettings } from './config.ts';
import { SummarizationModule } from './summarization.module.ts';

export { type LanguageModelSettings, readLanguageModel } from './config.ts';

/** What this service runs, with a language model or without: its module and its stage. */
export const summarizationWith = (
  languageModel?: LanguageModelSettings,
): { readonly module: DynamicModule; readonly stage: StageOfService } => {
  const { engine, version } = newsWriter.provenance;
  const beside = languageModel ? `+${languageModel.model}` : '';
  return {
    module: SummarizationModule.register(languageModel),
    stage: { stage: pipeline.stages.summarization, engine: `${engine}/${version}${beside}` },
  };
};
