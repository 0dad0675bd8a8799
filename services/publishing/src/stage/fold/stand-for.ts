import type { Package } from '@quickwire/contracts';
import type { Effects, StageState } from '@quickwire/streaming';
import {
  type Claims,
  claimsKey,
  joinEffects,
  type Told,
  tellToGo,
  toldKey,
  withItem,
  withSources,
} from './folding.ts';

/** As long as stories are linked, in milliseconds. A package that stands for others is kept until it stands for none. */
export const TOLD_MS = 72 * 60 * 60 * 1000;

export const keepTold = (told: Told, now: number) => ({
  key: toldKey(told.package.id),
  value: told,
  ...(told.from.length === 0 && { dueAt: now + TOLD_MS }),
});

/**
 * What a package that goes out means for the items that it stands for: a usable one names their feeds and is kept, so that it can be
 * told again when more come; with one that is killed or withheld they go out by themselves.
 */
export const standFor = (
  effects: Effects,
  state: StageState,
  { once, now }: { readonly once: boolean; readonly now: number },
): Effects => {
  const { emit = [], ...rest } = effects;
  const at = emit.findIndex(({ topic }) => topic === 'packages.published');
  const emission = emit[at];
  if (!emission) return effects;
  const pkg = emission.data as Package;
  const told = state.get(toldKey(pkg.id)) as Told | undefined;
  const claims = state.get(claimsKey(pkg.id)) as Claims | undefined;
  const from = (claims?.from ?? []).reduce(withItem, told?.from ?? []);
  const forget = { key: claimsKey(pkg.id), value: undefined };
  if (pkg.pubStatus !== 'usable')
    return joinEffects(effects, {
      ...((told || claims) && { state: [{ key: toldKey(pkg.id), value: undefined }, forget] }),
      elsewhere: tellToGo(from, pkg.id),
    });
  if (!once && from.length === 0) return effects;
  const data = withSources(pkg, from);
  return joinEffects(
    { ...rest, emit: emit.with(at, { ...emission, data }) },
    { state: [...(claims ? [forget] : []), keepTold({ package: data, from }, now)] },
  );
};
