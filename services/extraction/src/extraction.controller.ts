import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { StoryExtracted, StoryReceived } from '@quickwire/contracts';
import { emissionOf, outcomeEmission } from '@quickwire/service-kit';
import type { Delivery, Effects } from '@quickwire/streaming';
import { ENTITY_ENGINE, type EntityEngine } from './entity-engine.ts';
import { RELATED_STORIES, type RelatedStories } from './related/related-stories.ts';
import { decideSuccession, type Seen } from './succession.ts';

/** The first stage that owns the partition: it decides what a revision is, then finds who, what and where. */
@Controller()
export class ExtractionController {
  readonly #engine: EntityEngine;
  readonly #related: RelatedStories;

  constructor(
    @Inject(ENTITY_ENGINE) engine: EntityEngine,
    @Inject(RELATED_STORIES) related: RelatedStories,
  ) {
    this.#engine = engine;
    this.#related = related;
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
        ...('seen' in verdict && { state: [{ key, value: verdict.seen }] }),
      };
    // A kill carries nothing that anybody should read: no language work is done for it.
    const extraction =
      story.pubStatus === 'canceled' ? undefined : await this.#engine.extract(story);
    // Only then: a text that no engine can read never goes out, and no link should lead to it.
    const related = await this.#related.relate(story, now);
    const data: StoryExtracted = {
      story,
      succession: verdict.succession,
      ...(extraction && { extraction }),
      ...(related.length > 0 && { related }),
    };
    return {
      emit: [emissionOf('stories.extracted', data)],
      state: [{ key, value: verdict.seen }],
    };
  }
}
