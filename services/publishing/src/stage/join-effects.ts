import type { Effects } from '@quickwire/streaming';

/** All that several effects ask for. */
export const joinEffects = (...parts: readonly Effects[]): Effects => ({
  emit: parts.flatMap(({ emit = [] }) => emit),
  state: parts.flatMap(({ state = [] }) => state),
  elsewhere: parts.flatMap(({ elsewhere = [] }) => elsewhere),
});
