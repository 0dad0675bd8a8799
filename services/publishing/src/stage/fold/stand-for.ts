import type { Package, UsablePackage } from '@quickwire/contracts';
import type { Effects, StageState, StateWrite } from '@quickwire/streaming';
import { publishedKey } from '../arrival.ts';
import { joinEffects } from '../join-effects.ts';
import { channelsOf } from '../memory.ts';
import {
  type Claims,
  claimsKey,
  type Told,
  tellToGo,
  toldKey,
  withItem,
  withSources,
} from './folding.ts';
import { tellsTheSame } from './tells-the-same.ts';

/** As long as stories are linked, in milliseconds. A package that stands for others is kept until it stands for none. */
export const TOLD_MS = 72 * 60 * 60 * 1000;

export const keepTold = (told: Told, now: number) => ({
  key: toldKey(told.package.id),
  value: told,
  ...(told.from.length === 0 && { dueAt: now + TOLD_MS }),
});

/** What is remembered of a package has its channels: the next version and the kill go to each. */
const rememberChannels = (write: StateWrite, { id, channels }: UsablePackage): StateWrite =>
  write.key === publishedKey(id) && write.value !== undefined
    ? { ...write, value: { ...write.value, ...channelsOf(channels) } }
    : write;

/**
 * What a package that goes out means for the items that it stands for: a usable one names their feeds and is kept, so that it can be
 * told again when more come. Those that its text no longer tells go out by themselves, and so do all when it is killed or withheld.
 */
export const standFor = (
  effects: Effects,
  kept: StageState,
  { once, now }: { readonly once: boolean; readonly now: number },
): Effects => {
  const { emit = [], state = [], ...rest } = effects;
  const at = emit.findIndex(({ topic }) => topic === 'packages.published');
  const emission = emit[at];
  if (!emission) return effects;
  const pkg = emission.data as Package;
  const told = kept.get(toldKey(pkg.id)) as Told | undefined;
  const claims = kept.get(claimsKey(pkg.id)) as Claims | undefined;
  const known = (claims?.from ?? []).reduce(withItem, told?.from ?? []);
  const forget = { key: claimsKey(pkg.id), value: undefined };
  if (pkg.pubStatus !== 'usable')
    return joinEffects(effects, {
      ...((told || claims) && { state: [{ key: toldKey(pkg.id), value: undefined }, forget] }),
      elsewhere: tellToGo(known, pkg.id),
    });
  if (!once && known.length === 0) return effects;
  const from = known.filter((item) => tellsTheSame(pkg.story, item, told?.package.story));
  const data = withSources(pkg, from);
  return joinEffects(
    {
      ...rest,
      emit: emit.with(at, { ...emission, data }),
      state: state.map((write) => rememberChannels(write, data)),
    },
    {
      state: [...(claims ? [forget] : []), keepTold({ package: data, from }, now)],
      elsewhere: tellToGo(
        known.filter((item) => !from.includes(item)),
        pkg.id,
      ),
    },
  );
};
