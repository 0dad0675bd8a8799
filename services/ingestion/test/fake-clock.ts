import { eventually } from '@quickwire/testkit';
import type { Clock } from '../src/clock.ts';

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #now = Date.parse('2026-03-01T06:00:00Z');
  #pauses: { readonly at: number; readonly resolve: () => void }[] = [];

  now = (): number => this.#now;

  pause = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (ms <= 0 || signal.aborted) return resolve();
      const pause = { at: this.#now + ms, resolve };
      this.#pauses.push(pause);
      signal.addEventListener(
        'abort',
        () => {
          this.#pauses = this.#pauses.filter((one) => one !== pause);
          resolve();
        },
        { once: true },
      );
    });

  /** Milliseconds until the next pause ends, once so many are waited for. */
  wait(count = 1): Promise<number> {
    return eventually(
      async () => {
        if (this.#pauses.length < count) throw new Error(`${this.#pauses.length} pauses`);
        return Math.min(...this.#pauses.map(({ at }) => at)) - this.#now;
      },
      10_000,
      2,
    );
  }

  /** How many pauses are waited for. */
  waiting(): number {
    return this.#pauses.length;
  }

  advance(ms: number): void {
    this.#now += ms;
    const due = this.#pauses.filter(({ at }) => at <= this.#now);
    this.#pauses = this.#pauses.filter(({ at }) => at > this.#now);
    for (const { resolve } of due) resolve();
  }

  /** Goes on to the end of the next pause and waits until there are as many again. */
  async next(count = 1): Promise<number> {
    this.advance(await this.wait(count));
    return this.wait(count);
  }
}
