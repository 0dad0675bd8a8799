import { type ReleaseNotice, type Wait, waitsOf } from '@quickwire/contracts';
import type { Effects } from '@quickwire/streaming';
import { type Arrival, type Held, heldKey } from './arrival.ts';
import { keepHeld, longest } from './hold.ts';
import { releaseHeld } from './publish.ts';

/** How an operator's word was taken. */
export type Released =
  | { readonly kind: 'released'; readonly version: string; readonly effects: Effects }
  /** It still waits for `waits`; what the word lifted is remembered. */
  | { readonly kind: 'waits'; readonly waits: readonly Wait['by'][]; readonly effects: Effects }
  | { readonly kind: 'nothing-held' }
  /** The agency said that it is withheld, and its text is not here. */
  | { readonly kind: 'no-text' };

/** Lets the held version of a story go where an operator's word lifts all that it waits for. */
export const releaseByWord = (
  notice: ReleaseNotice,
  arrival: Omit<Arrival, 'summarized'>,
): Released => {
  const held = arrival.state.get(heldKey(notice.id)) as Held | undefined;
  if (!held) return { kind: 'nothing-held' };
  // Only a whole revision can end this wait: an operator would let go what nobody has.
  if (held.summarized.story.text === '') return { kind: 'no-text' };
  const lifted = new Set<Wait['by']>([
    ...(held.lifted ?? []),
    'hold',
    ...(notice.embargo ? (['embargo'] as const) : []),
    ...(notice.withheld ? (['withheld'] as const) : []),
  ]);
  const { story } = held.summarized;
  const waits = waitsOf(story, arrival.now).filter(({ by }) => !lifted.has(by));
  const wait = longest(waits);
  if (!wait)
    return {
      kind: 'released',
      version: story.version,
      effects: releaseHeld(held, arrival, notice.by),
    };
  return {
    kind: 'waits',
    waits: waits.map(({ by }) => by),
    effects: { state: [keepHeld({ ...held, lifted: [...lifted] }, wait)] },
  };
};
