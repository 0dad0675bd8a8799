import type { EventAttributes, FoldNotice } from '@quickwire/contracts';
import { emissionOf } from '@quickwire/service-kit';
import type { Effects, StageState } from '@quickwire/streaming';
import { publishedKey } from '../arrival.ts';
import { release } from '../publish.ts';
import {
  type Claims,
  claimsKey,
  type Folded,
  foldedKey,
  type Item,
  type Told,
  tell,
  tellToGo,
  toldKey,
  withItem,
  withoutItem,
  withSources,
} from './folding.ts';
import { keepTold } from './stand-for.ts';

/** How long an item waits for a package that is on its way, in milliseconds. */
export const CLAIM_MS = 10_000;

interface Situation {
  readonly event: EventAttributes;
  readonly state: StageState;
  readonly now: number;
}

const retell = (told: Told, from: readonly Item[], now: number): Effects => {
  if (from.length === told.from.length) return {};
  const data = withSources(told.package, from);
  return {
    emit: [emissionOf('packages.published', data)],
    state: [keepTold({ package: data, from }, now)],
  };
};

/** An item asks that a package stand for it. Where none can, it is told to go out; where one may be on its way, it waits. */
export const takeFold = ({ id, item }: FoldNotice, { state, now }: Situation): Effects => {
  const alone: Effects = { elsewhere: tellToGo([item]) };
  const told = state.get(toldKey(id)) as Told | undefined;
  if (told) return retell(told, withItem(told.from, item), now);
  const folded = state.get(foldedKey(id)) as Folded | undefined;
  // Not round in a circle: then nobody would go out.
  if (folded)
    return folded.under.id === item.id || id === item.id
      ? alone
      : { elsewhere: [tell('fold', folded.under, item)] };
  if (state.get(publishedKey(id)) !== undefined) return alone;
  const claims = state.get(claimsKey(id)) as Claims | undefined;
  const value: Claims = { from: withItem(claims?.from ?? [], item) };
  return { state: [{ key: claimsKey(id), value, dueAt: now + CLAIM_MS }] };
};

/** An item needs the package no more. */
export const takeDrop = ({ id, item }: FoldNotice, { state, now }: Situation): Effects => {
  const told = state.get(toldKey(id)) as Told | undefined;
  if (told) return retell(told, withoutItem(told.from, item), now);
  const folded = state.get(foldedKey(id)) as Folded | undefined;
  if (folded && folded.under.id !== item.id)
    return { elsewhere: [tell('drop', folded.under, item)] };
  const claims = state.get(claimsKey(id)) as Claims | undefined;
  if (!claims) return {};
  const value: Claims = { from: withoutItem(claims.from, item) };
  return { state: [{ key: claimsKey(id), value, dueAt: now + CLAIM_MS }] };
};

/** An item that no package stands for goes out. One that is out already has nothing to do. */
export const takeUnfold = ({ id }: FoldNotice, { event, state, now }: Situation): Effects => {
  const key = foldedKey(id);
  const folded = state.get(key) as Folded | undefined;
  if (!folded) return {};
  const { summarized, receiptId, receivedAt } = folded.held;
  const released = release({ summarized, event, state, now, receivedAt }, receiptId, 'duplicate');
  return { ...released, state: [...(released.state ?? []), { key, value: undefined }] };
};

/** Items that waited in vain go out by themselves. */
export const endClaims = (key: string, { from }: Claims): Effects => ({
  state: [{ key, value: undefined }],
  elsewhere: tellToGo(from),
});
