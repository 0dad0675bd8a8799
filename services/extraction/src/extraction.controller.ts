import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { StoryExtracted, StoryReceived } from '@quickwire/contracts';
import { emissionOf, outcomeEmission } from '@quickwire/service-kit';
import type { Delivery, Effects } from '@quickwire/streaming';
import { ENTITY_ENGINE, type EntityEngine } from './entity-engine.ts';
import { decideSuccession, type Seen } from './succession.ts';

/** The first stage that owns the partition: it decides what a revision is, then finds who, what and where. */
@Controller()
export class ExtractionController {
  readonly #engine: EntityEngine;

  constructor(@Inject(ENTITY_ENGINE) engine: EntityEngine) {
    this.#engine = engine;
  }

  @EventPattern<string>('stories.received')
  async received(
    @Payload() { story }: StoryReceived,
    @Ctx() { state, event, now }: Delivery,
  ): Promise<Effects> {
    const key = `seen:${story.id}`;
    const verdict = decideSuccession(story, state.get(key) as Seen | undefined);
    if (verdict.kind !== 'fresh')
      return {
        emit: [
          outcomeEmission({
            receiptId: event.receiptId,
            storyId: story.id,
            feed: story.feed,
            version: story.version,
            outcome: verdict.kind,
            stage: 'extraction',
            reason: verdict.reason,
            at: new Date(now).toISOString(),
          }),
        ],
      };
    const data: StoryExtracted = {
      story,
      succession: verdict.succession,
      // A kill carries nothing that anybody should read: no language work is done for it.
      ...(story.pubStatus !== 'canceled' && { extraction: await this.#engine.extract(story) }),
    };
    return {
      emit: [emissionOf('stories.extracted', data)],
      state: [{ key, value: verdict.seen }],
    };
  }
}
