import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { ReleaseNotice, SummarizedOrNotice } from '@quickwire/contracts';
import { LOGGER } from '@quickwire/service-kit';
import type { Delivery, Due, Effects } from '@quickwire/streaming';
import type { Logger } from 'pino';
import type { Held } from './arrival.ts';
import { publish, releaseHeld } from './publish.ts';
import { releaseByWord } from './release-by-word.ts';

/** The way out: publishes, holds, releases on time or by an operator's word. */
@Controller()
export class PublishingController {
  readonly #logger: Logger;

  constructor(@Inject(LOGGER) logger: Logger) {
    this.#logger = logger;
  }

  @EventPattern<string>('stories.summarized')
  summarized(
    @Payload() payload: SummarizedOrNotice,
    @Ctx() { event, state, now }: Delivery,
  ): Effects {
    return 'notice' in payload
      ? this.#release(payload, { event, state, now })
      : publish({ summarized: payload, event, state, now });
  }

  @EventPattern<string>('publishing.due')
  due(@Payload() held: Held, @Ctx() { event, state, now }: Due): Effects {
    return releaseHeld(held, { event, state, now });
  }

  #release(
    notice: ReleaseNotice,
    { event, state, now }: Pick<Delivery, 'event' | 'state' | 'now'>,
  ): Effects {
    const released = releaseByWord(notice, { event, state, now });
    const about = { storyId: notice.id, by: notice.by };
    switch (released.kind) {
      case 'nothing-held':
        this.#logger.warn(about, 'release asked for, but no version of the story is held');
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
