import { type Outcome, type ReceiptId, type StorySummarized, waitsOf } from '@quickwire/contracts';
import { emissionOf } from '@quickwire/service-kit';
import type { Effects } from '@quickwire/streaming';
import { type Arrival, type Held, heldKey, outcome } from './arrival.ts';
import { buildPackage } from './build-package.ts';
import { hold, longest, supersedeHeld } from './hold.ts';
import { joinEffects } from './join-effects.ts';
import { keepPublished } from './keep-published.ts';
import { overtaken } from './overtaken.ts';
import { withdraw } from './withdraw.ts';

/** Publishes a version now. */
export const release = (
  arrival: Arrival,
  receiptId: ReceiptId,
  ended: Pick<Outcome, 'previous' | 'reason'> = {},
): Effects => {
  const [data, published] = buildPackage(arrival);
  return {
    emit: [
      emissionOf('packages.published', data),
      outcome(arrival.summarized, receiptId, arrival.now, {
        outcome: 'published',
        ...ended,
      }),
    ],
    state: [keepPublished(data.id, published, arrival.now)],
  };
};

/** Publishes a version, or holds it until it may go out. A kill goes at once, and so does the word that a public story is withheld. */
export const publish = (arrival: Arrival): Effects => {
  const { summarized, event, now } = arrival;
  const reason = overtaken(arrival);
  if (reason)
    return { emit: [outcome(summarized, event.receiptId, now, { outcome: 'stale', reason })] };
  const wait = longest(waitsOf(summarized.story, now));
  return wait === undefined
    ? joinEffects(supersedeHeld(arrival), release(arrival, event.receiptId))
    : joinEffects(supersedeHeld(arrival), withdraw(arrival), hold(arrival, wait));
};

/** A story that an operator let go although the agency withheld it is published as usable: that is what was decided. */
const asUsable = (summarized: StorySummarized): StorySummarized =>
  summarized.story.pubStatus === 'withheld'
    ? { ...summarized, story: { ...summarized.story, pubStatus: 'usable' } }
    : summarized;

/** Publishes a held version that waits for nothing more. `by` names the operator who said so, where one did. */
export const releaseHeld = (
  held: Held,
  arrival: Omit<Arrival, 'summarized'>,
  by?: string,
): Effects => {
  const summarized = asUsable(held.summarized);
  const { receiptId, receivedAt } = held;
  const effects = release({ ...arrival, summarized, receivedAt }, receiptId, {
    previous: 'held',
    ...(by !== undefined && { reason: `released by ${by}` }),
  });
  return {
    ...effects,
    state: [...(effects.state ?? []), { key: heldKey(summarized.story.id), value: undefined }],
  };
};
