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
import type { Delivery, Due, Effects, StageState } from '@quickwire/streaming';
import { ENTITY_ENGINE, type EntityEngine } from './entity-engine.ts';
import { RELATED_STORIES, type RelatedStories } from './related/related-stories.ts';
import { isSourceKey, keepSource } from './revise/kept-source.ts';
import { makeWhole } from './revise/make-whole.ts';
import { REVISER, type Reviser } from './revise/reviser.ts';
import { alsoKnownBy, decideSuccession, type Seen, type Verdict, without } from './succession.ts';

const seenKey = (id: string): string => `seen:${id}`;

const seenOf = (state: StageState, { id }: Story): Seen | undefined =>
  state.get(seenKey(id)) as Seen | undefined;

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
    const { state, event, now } = delivery;
    if (!('partial' in received)) {
      const { story, source } = received;
      return this.#follow(story, source, delivery, decideSuccession(story, seenOf(state, story)));
    }
    const said = received.partial.story;
    const seen = seenOf(state, said);
    const receivedAt = trailBegan(event.trail) ?? now;
    const made = await makeWhole(received, { state, seen, receivedAt, now, revise: this.#revise });
    if ('outcome' in made) return ended(said, delivery, made);
    const { story, source, isReturn } = made;
    const before = isReturn ? without(seen, story.revision.contentHash) : seen;
    const verdict = alsoKnownBy(decideSuccession(story, before), said.revision.contentHash);
    return this.#follow(story, source, delivery, verdict);
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
    verdict: Verdict,
  ): Promise<Effects> {
    const { state, event, now } = delivery;
    const key = seenKey(story.id);
    if (verdict.kind !== 'fresh')
      return {
        ...ended(story, delivery, { outcome: verdict.kind, reason: verdict.reason }),
        ...('seen' in verdict && { state: [{ key, value: verdict.seen }] }),
      };
    // A kill, or the bare word that a story is withheld, carries nothing to read: no language work is done for it.
    const [extraction, relate] = await Promise.all([
      story.text === '' ? undefined : this.#engine.extract(story),
      this.#related.read(story),
    ]);
    // Only then: a text that no engine can read never goes out, and no link should lead to it.
    const related = await relate(now);
    const data: StoryExtracted = {
      story,
      succession: verdict.succession,
      ...(extraction && { extraction }),
      ...(related.length > 0 && { related }),
    };
    // A content that was forgotten has the event id that it had when it came first: the receipt tells the two apart.
    return {
      emit: [emissionOf('stories.extracted', data, event.receiptId)],
      state: [{ key, value: verdict.seen }, ...keepSource(state, story, source, now)],
    };
  }
}
