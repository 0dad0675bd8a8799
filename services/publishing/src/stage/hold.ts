import type { StorySummarized, Wait } from '@quickwire/contracts';
import type { Effects, StateWrite } from '@quickwire/streaming';
import { type Arrival, type Held, heldKey, outcome, receivedAtOf } from './arrival.ts';

/** The longest wait decides. */
export const longest = (waits: readonly Wait[]): Wait | undefined =>
  waits.reduce<Wait | undefined>((a, b) => (a && a.until >= b.until ? a : b), undefined);

/** Anybody may read it in the ledger: what a rule says of the story is not in it. */
const reasonOf = ({ by, until }: Wait, { story }: StorySummarized): string => {
  if (by === 'embargo') return `embargoed until ${new Date(until).toISOString()}`;
  if (by === 'withheld' && story.text === '')
    return 'withheld by the agency, without its text; it waits for the whole revision';
  if (by === 'withheld') return 'withheld by the agency';
  if (story.revisionKind === 'advisory')
    return 'on hold: an advisory to editors is not for readers';
  const time = Number.isFinite(until) ? ` until ${new Date(until).toISOString()}` : '';
  return `on hold by the desk${time}`;
};

/** A held version as state that comes due when its time does. */
export const keepHeld = (held: Held, { until }: Wait): StateWrite => ({
  key: heldKey(held.summarized.story.id),
  value: held,
  ...(Number.isFinite(until) && { dueAt: until }),
});

/** Keeps a version until it may go out. */
export const hold = (arrival: Arrival, wait: Wait): Effects => {
  const { summarized, event, now } = arrival;
  const held: Held = {
    summarized,
    receiptId: event.receiptId,
    receivedAt: receivedAtOf(arrival),
  };
  const reason = reasonOf(wait, summarized);
  return {
    emit: [outcome(summarized, event.receiptId, now, { outcome: 'held', reason })],
    state: [keepHeld(held, wait)],
  };
};

/** A newer version ends the wait of the one before it. */
export const supersedeHeld = ({ summarized, state, now }: Arrival): Effects => {
  const key = heldKey(summarized.story.id);
  const held = state.get(key) as Held | undefined;
  if (!held) return {};
  const reason = `superseded by version ${summarized.story.version} while held`;
  return {
    emit: [
      outcome(held.summarized, held.receiptId, now, { outcome: 'stale', previous: 'held', reason }),
    ],
    state: [{ key, value: undefined }],
  };
};
