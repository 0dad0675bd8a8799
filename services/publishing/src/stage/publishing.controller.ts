import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { StorySummarized } from '@quickwire/contracts';
import type { Delivery, Due, Effects } from '@quickwire/streaming';
import { type Held, publish, releaseHeld } from './publish.ts';

/** The way out: publishes, holds, releases on time. */
@Controller()
export class PublishingController {
  @EventPattern<string>('stories.summarized')
  summarized(
    @Payload() summarized: StorySummarized,
    @Ctx() { event, state, now }: Delivery,
  ): Effects {
    return publish({ summarized, event, state, now });
  }

  @EventPattern<string>('publishing.due')
  due(@Payload() held: Held, @Ctx() { event, state, now }: Due): Effects {
    return releaseHeld(held, { event, state, now });
  }
}
