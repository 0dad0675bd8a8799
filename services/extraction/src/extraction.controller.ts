import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  type Outcome,
  type Story,
  type StoryExtracted,
  type StoryReceived,
  trailBegan,
} from '@quickwire/contracts';
import { emissionOf, outcomeEmission } from '@quickwire/service-kit';
import type { Delivery, Due, Effects } from '@quickwire/streaming';
import { ENTITY_ENGINE, type EntityEngine } from './entity-engine.ts';
import { RELATED_STORIES, type RelatedStories } from './related/related-stories.ts';
import { isSourceKey, keepSource } from './revise/kept-source.ts';
import { makeWhole } from './revise/make-whole.ts';
import { REVISER, type Reviser } from './revise/reviser.ts';
import { alsoKnownBy, decideSuccession, type Seen } from './succession.ts';

const seenKey = (id: string): string => `seen:${id}`;

/** The end of a receipt that goes no further. */
const ended = (
  { id, feed, version }: Story,
  { event, now }: Delivery,
  { outcome, reason }: Pick<Outcome, 'outcome' | 'reason'>,
): Effects => ({
  emit: [
    outcomeEmission({
      receiptId: event.receiptId,
      storyId: id,
      feed,
      version,
      outcome,
      stage: 'extraction',
      reason,
      at: new Date(now).toISOString(),
    }),
  ],
});

/** The first stage that owns the partition: it decides what a revision is, then finds who, what and where. */
@Controller()
export class ExtractionController {
  readonly #engine: EntityEngine;
  readonly #related: RelatedStories;
  readonly #revise: Reviser;

  constructor(
    @Inject(ENTITY_ENGINE) engine: EntityEngine,
    @Inject(RELATED_STORIES) related: RelatedStories,
    @Inject(REVISER) revise: Reviser,
  ) {
    this.#engine = engine;
    this.#related = related;
    this.#revise = revise;
  }

  @EventPattern<string>('stories.received')
  async received(@Payload() received: StoryReceived, @Ctx() delivery: Delivery): Promise<Effects> {
    if (!('partial' in received))
      return this.#follow(received.story, received.source, delivery, (seen) => seen);
    const { state, event, now } = delivery;
    const said = received.partial.story;
    const seen = state.get(seenKey(said.id)) as Seen | undefined;
    const receivedAt = trailBegan(event.trail) ?? now;
    const made = await makeWhole(received, { state, seen, receivedAt, now, revise: this.#revise });
    if ('outcome' in made) return ended(said, delivery, made);
    return this.#follow(made.story, made.source, delivery, (after) =>
      alsoKnownBy(after, said.revision.contentHash),
    );
  }

  /** Sources that no revision has changed for long are forgotten. */
  @EventPattern<string>('extraction.due')
  due(@Payload() _value: unknown, @Ctx() { key }: Due): Effects {
    return isSourceKey(key) ? { state: [{ key, value: undefined }] } : {};
  }

  async #follow(
    story: Story,
    source: string | undefined,
    delivery: Delivery,
    remembered: (seen: Seen) => Seen,
  ): Promise<Effects> {
    const { state, now } = delivery;
    const key = seenKey(story.id);
    const verdict = decideSuccession(story, state.get(key) as Seen | undefined);
    if (verdict.kind !== 'fresh')
      return {
        ...ended(story, delivery, { outcome: verdict.kind, reason: verdict.reason }),
        ...('seen' in verdict && { state: [{ key, value: verdict.seen }] }),
      };
    // A kill, or the bare word that a story is withheld, carries nothing to read: no language work is done for it.
    const extraction = story.text === '' ? undefined : await this.#engine.extract(story);
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
      state: [{ key, value: remembered(verdict.seen) }, ...keepSource(state, story, source, now)],
    };
  }
}
