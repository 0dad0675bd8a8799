import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { ReleaseNotice, StorySummarized, SummarizedOrNotice } from '@quickwire/contracts';
import { LOGGER, type NearDuplicateMode } from '@quickwire/service-kit';
import type { Delivery, Due, Effects } from '@quickwire/streaming';
import type { Logger } from 'pino';
import { NEAR_DUPLICATES } from '../read/tokens.ts';
import { type Held, heldKey, publishedKey } from './arrival.ts';
import { foldOrPublish } from './fold/fold-or-publish.ts';
import { type Claims, claimsKey, toldKey } from './fold/folding.ts';
import { standFor } from './fold/stand-for.ts';
import { endClaims, takeDrop, takeFold, takeRefold, takeUnfold } from './fold/take-notice.ts';
import { forgetText } from './keep-published.ts';
import type { Published } from './memory.ts';
import { releaseHeld } from './publish.ts';
import { releaseByWord } from './release-by-word.ts';

type Situation = Pick<Delivery, 'event' | 'state' | 'now'>;

/** The way out: publishes, holds, releases on time or by an operator's word. */
@Controller()
export class PublishingController {
  readonly #logger: Logger;
  readonly #once: boolean;

  constructor(
    @Inject(LOGGER) logger: Logger,
    @Inject(NEAR_DUPLICATES) nearDuplicates: NearDuplicateMode,
  ) {
    this.#logger = logger;
    this.#once = nearDuplicates === 'once';
  }

  @EventPattern<string>('stories.summarized')
  summarized(
    @Payload() payload: SummarizedOrNotice,
    @Ctx() { event, state, now }: Delivery,
  ): Effects {
    const situation = { event, state, now };
    if (!('notice' in payload)) {
      const effects = foldOrPublish({ ...situation, summarized: payload }, this.#once);
      this.#tellHold(payload, effects);
      return this.#standFor(effects, situation);
    }
    switch (payload.notice) {
      case 'release':
        return this.#standFor(this.#release(payload, situation), situation);
      case 'unfold':
        return this.#standFor(takeUnfold(payload, situation), situation);
      case 'refold':
        return this.#standFor(takeRefold(payload, situation), situation);
      case 'fold':
        return takeFold(payload, situation);
      case 'drop':
        return takeDrop(payload, situation);
    }
  }

  @EventPattern<string>('publishing.due')
  due(@Payload() value: unknown, @Ctx() { key, event, state, now }: Due): Effects {
    if (key.startsWith(claimsKey(''))) return endClaims(key, value as Claims);
    if (key.startsWith(toldKey(''))) return { state: [{ key, value: undefined }] };
    if (key.startsWith(publishedKey(''))) return { state: [forgetText(key, value as Published)] };
    const situation = { event, state, now };
    return this.#standFor(releaseHeld(value as Held, situation), situation);
  }

  #standFor(effects: Effects, { state, now }: Situation): Effects {
    return standFor(effects, state, { once: this.#once, now });
  }

  #tellHold({ story: { id, version, hold } }: StorySummarized, { state = [] }: Effects): void {
    if (hold && state.some(({ key, value }) => key === heldKey(id) && value !== undefined))
      this.#logger.debug({ storyId: id, version, reason: hold.reason }, 'on hold by a rule');
  }

  #release(notice: ReleaseNotice, situation: Situation): Effects {
    const released = releaseByWord(notice, situation);
    const about = { storyId: notice.id, by: notice.by };
    switch (released.kind) {
      case 'nothing-held':
        this.#logger.warn(about, 'release asked for, but no version of the story is held');
        return {};
      case 'no-text':
        this.#logger.warn(
          about,
          'release asked for, but the agency withheld the story without its text; it has to send the whole revision',
        );
        return {};
      case 'waits':
        this.#logger.warn({ ...about, waits: released.waits }, 'release asked for; it still waits');
        return released.effects;
      case 'released':
        this.#logger.info({ ...about, version: released.version }, 'released by an operator');
        return released.effects;
    }
  }
}
