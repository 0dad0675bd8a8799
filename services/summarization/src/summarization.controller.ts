import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { StoryExtracted, StorySummarized } from '@quickwire/contracts';
import { emissionOf } from '@quickwire/service-kit';
import type { Delivery, Due, Effects } from '@quickwire/streaming';
import { formerLines, type Lines, linesKey, rememberLines } from './former-lines.ts';
import { QUICKLOOK_ENGINE, type QuickLookEngine } from './quicklook-engine.ts';

/** Writes the Quick Look, after the lines of the version before; a kill passes untouched. */
@Controller()
export class SummarizationController {
  readonly #engine: QuickLookEngine;

  constructor(@Inject(QUICKLOOK_ENGINE) engine: QuickLookEngine) {
    this.#engine = engine;
  }

  @EventPattern<string>('stories.extracted')
  async extracted(
    @Payload() extracted: StoryExtracted,
    @Ctx() { state, event, now }: Delivery,
  ): Promise<Effects> {
    const { story, extraction } = extracted;
    const former = formerLines(state.get(linesKey(story)) as Lines | undefined, event.id);
    const data: StorySummarized = extraction
      ? { ...extracted, quickLook: await this.#engine.write({ story, extraction, former }) }
      : extracted;
    return {
      emit: [emissionOf('stories.summarized', data)],
      state: rememberLines(story, data.quickLook, { by: event.id, former }, now),
    };
  }

  /** Lines that no version has followed for long are forgotten. */
  @EventPattern<string>('summarization.due')
  due(@Payload() _lines: unknown, @Ctx() { key }: Due): Effects {
    return { state: [{ key, value: undefined }] };
  }
}
