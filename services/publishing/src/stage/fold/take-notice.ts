import { isDeepStrictEqual } from 'node:util';
import type { EventAttributes, FoldNotice } from '@quickwire/contracts';
import { emissionOf } from '@quickwire/service-kit';
import type { Effects, StageState } from '@quickwire/streaming';
import { publishedKey } from '../arrival.ts';
import { joinEffects } from '../join-effects.ts';
import { keepPublished } from '../keep-published.ts';
import { channelsOf, type Published } from '../memory.ts';
import { release } from '../publish.ts';
import {
  askFold,
  type Claims,
  claimsKey,
  type Folded,
  type FoldedItem,
  foldedKey,
  type Told,
  tellToAsk,
  tellToGo,
  toldKey,
  withItem,
  withoutItem,
  withSources,
} from './folding.ts';
import { keepTold } from './stand-for.ts';
import { asItem, tellsTheSame } from './tells-the-same.ts';

/** How long an item waits for a package that is on its way, in milliseconds. */
export const CLAIM_MS = 10_000;

/** How often an item is sent on. */
const MOST_MOVES = 3;

interface Situation {
  readonly event: EventAttributes;
  readonly state: StageState;
  readonly now: number;
}

/** The package again where it names other feeds or channels now. */
const retell = (told: Told, from: readonly FoldedItem[], { state, now }: Situation): Effects => {
  const data = withSources(told.package, from);
  const keep = keepTold({ package: data, from }, now);
  if (isDeepStrictEqual(data, told.package)) return { state: [keep] };
  const published = state.get(publishedKey(data.id)) as Published | undefined;
  return {
    emit: [emissionOf('packages.published', data)],
    state: [
      keep,
      ...(published
        ? [keepPublished(data.id, { ...published, ...channelsOf(data.channels) }, now)]
        : []),
    ],
  };
};

/**
 * An item asks that a package stand for it. Where none can, or the one that is out tells something else, it is told to go out; where
 * one may be on its way, it waits.
 */
export const takeFold = (
  { id, item: { id: itemId, feed }, channels, signature }: FoldNotice,
  situation: Situation,
): Effects => {
  const { state, now } = situation;
  const item: FoldedItem = {
    id: itemId,
    feed,
    ...channelsOf(channels),
    ...(signature && { signature }),
  };
  const told = state.get(toldKey(id)) as Told | undefined;
  if (told && tellsTheSame(told.package.story, item))
    return retell(told, withItem(told.from, item), situation);
  if (told)
    return joinEffects(retell(told, withoutItem(told.from, item), situation), {
      elsewhere: tellToGo([item], id),
    });
  const folded = state.get(foldedKey(id)) as Folded | undefined;
  if (folded) return { elsewhere: [tellToAsk(item, id, folded.under)] };
  if (state.get(publishedKey(id)) !== undefined) return { elsewhere: tellToGo([item], id) };
  const claims = state.get(claimsKey(id)) as Claims | undefined;
  const value: Claims = { id, from: withItem(claims?.from ?? [], item) };
  return { state: [{ key: claimsKey(id), value, dueAt: now + CLAIM_MS }] };
};

/** An item needs the package no more. */
export const takeDrop = ({ id, item }: FoldNotice, situation: Situation): Effects => {
  const { state, now } = situation;
  const told = state.get(toldKey(id)) as Told | undefined;
  if (told) return retell(told, withoutItem(told.from, item), situation);
  const claims = state.get(claimsKey(id)) as Claims | undefined;
  if (!claims) return {};
  const value: Claims = { id, from: withoutItem(claims.from, item) };
  return { state: [{ key: claimsKey(id), value, dueAt: now + CLAIM_MS }] };
};

/** An item that no package stands for goes out. One that has asked another story since, or is out, has nothing to do. */
export const takeUnfold = (
  { id, under }: Pick<FoldNotice, 'id' | 'under'>,
  { event, state, now }: Situation,
): Effects => {
  const key = foldedKey(id);
  const folded = state.get(key) as Folded | undefined;
  if (folded?.under.id !== under) return {};
  const { summarized, receiptId, receivedAt } = folded.held;
  const released = release({ summarized, event, state, now, receivedAt }, receiptId, {
    previous: 'duplicate',
  });
  return { ...released, state: [...(released.state ?? []), { key, value: undefined }] };
};

/**
 * An item asks another story. One that would ask itself or another of its own feed, or is sent on and on, goes out: else a round of
 * stories would chase each other.
 */
export const takeRefold = (notice: FoldNotice, situation: Situation): Effects => {
  const { id, item, under, instead } = notice;
  const key = foldedKey(id);
  const folded = situation.state.get(key) as Folded | undefined;
  if (!instead || folded?.under.id !== under) return {};
  const moves = (folded.moves ?? 0) + 1;
  if (instead.feed === item.feed || moves > MOST_MOVES) return takeUnfold(notice, situation);
  const value: Folded = { ...folded, under: instead, moves };
  return {
    state: [{ key, value }],
    elsewhere: [askFold(asItem(folded.held.summarized.story), instead)],
  };
};

/** Items that waited in vain go out by themselves. */
export const endClaims = (key: string, { id, from }: Claims): Effects => ({
  state: [{ key, value: undefined }],
  elsewhere: tellToGo(from, id),
});
