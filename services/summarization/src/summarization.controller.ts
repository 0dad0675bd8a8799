import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { StoryExtracted, StorySummarized } from '@quickwire/contracts';
import { emissionOf } from '@quickwire/service-kit';
import type { Effects } from '@quickwire/streaming';
import { QUICKLOOK_ENGINE, type QuickLookEngine } from './quicklook-engine.ts';

/** Writes the Quick Look; a kill passes untouched. */
@Controller()
export class SummarizationController {
  readonly #engine: QuickLookEngine;

  constructor(@Inject(QUICKLOOK_ENGINE) engine: QuickLookEngine) {
    this.#engine = engine;
  }

  @EventPattern<string>('stories.extracted')
  async extracted(@Payload() extracted: StoryExtracted): Promise<Effects> {
    const { story, extraction } = extracted;
    const data: StorySummarized = extraction
      ? { ...extracted, quickLook: await this.#engine.write({ story, extraction }) }
      : extracted;
    return { emit: [emissionOf('stories.summarized', data)] };
  }
}
