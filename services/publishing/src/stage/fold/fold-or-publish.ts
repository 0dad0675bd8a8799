import type { Related, StorySummarized } from '@quickwire/contracts';
import type { Effects } from '@quickwire/streaming';
import { type Arrival, outcome, receivedAtOf } from '../arrival.ts';
import { supersedeHeld } from '../hold.ts';
import { joinEffects } from '../join-effects.ts';
import { overtaken } from '../overtaken.ts';
import { publish } from '../publish.ts';
import { askDrop, askFold, type Folded, foldedKey, type Item, itemOf } from './folding.ts';
import { mayFold } from './may-fold.ts';
import { asItem } from './tells-the-same.ts';

/** The same as before, where that is still among those that tell the story. */
const underOf = (related: readonly Related[], folded: Folded | undefined): Item | undefined =>
  related.find(({ id }) => id === folded?.under.id) ?? related[0];

const leave = ({ story }: StorySummarized, folded: Folded | undefined): Effects =>
  folded
    ? {
        state: [{ key: foldedKey(story.id), value: undefined }],
        elsewhere: [askDrop(story, folded.under)],
      }
    : {};

const fold = (arrival: Arrival, under: Item, folded: Folded | undefined): Effects => {
  const { summarized, event, now } = arrival;
  const { story } = summarized;
  const held = { summarized, receiptId: event.receiptId, receivedAt: receivedAtOf(arrival) };
  const value: Folded = { under: itemOf(under), held };
  const moved = folded !== undefined && folded.under.id !== under.id;
  const reason = `${under.feed} tells the same story: ${under.id}`;
  return joinEffects(supersedeHeld(arrival), {
    emit: [outcome(summarized, event.receiptId, now, { outcome: 'duplicate', reason })],
    state: [{ key: foldedKey(story.id), value }],
    elsewhere: [...(moved ? [askDrop(story, folded.under)] : []), askFold(asItem(story), under)],
  });
};

/** Publishes or holds a version; with `once`, one that another item tells too is kept back, and that item's owner is told. */
export const foldOrPublish = (arrival: Arrival, once: boolean): Effects => {
  if (overtaken(arrival)) return publish(arrival);
  const { summarized, state } = arrival;
  const folded = state.get(foldedKey(summarized.story.id)) as Folded | undefined;
  const under = underOf(summarized.related ?? [], folded);
  return once && under && mayFold(arrival)
    ? fold(arrival, under, folded)
    : joinEffects(leave(summarized, folded), publish(arrival));
};
