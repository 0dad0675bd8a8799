import type { EventAttributes } from '@quickwire/contracts';
import type { StateChange, StateView } from '../log.ts';
import type { StageState, StateWrite } from './delivery.ts';
import { DueTimes } from './due-times.ts';

/** A state entry as it is kept: the value, when it is due, and the event that wrote it. */
export interface StateEntry {
  readonly value: unknown;
  readonly dueAt?: number | undefined;
  readonly by: EventAttributes;
}

const text = new TextDecoder();

const read = (value: Uint8Array): StateEntry => JSON.parse(text.decode(value)) as StateEntry;

/**
 * A lease's keyed state with the writes of the step in hand over it. Knows
 * which entries are due some day.
 */
export class LeaseState implements StageState {
  readonly #base: StateView;
  readonly #pending = new Map<string, StateEntry | undefined>();
  readonly #due = new DueTimes();

  constructor(base: StateView) {
    this.#base = base;
    for (const [key, value] of base.entries()) {
      const { dueAt } = read(value);
      if (dueAt !== undefined) this.#due.set(key, dueAt);
    }
  }

  get(key: string): unknown {
    return this.entry(key)?.value;
  }

  entry(key: string): StateEntry | undefined {
    if (this.#pending.has(key)) return this.#pending.get(key);
    const value = this.#base.get(key);
    return value && read(value);
  }

  write(writes: readonly StateWrite[], by: EventAttributes): void {
    for (const { key, value, dueAt } of writes) {
      this.#pending.set(key, value === undefined ? undefined : { value, dueAt, by });
      if (value === undefined || dueAt === undefined) this.#due.delete(key);
      else this.#due.set(key, dueAt);
    }
  }

  /** The earliest due time; undefined when nothing waits. */
  nextDue(): number | undefined {
    return this.#due.next();
  }

  /** Keys whose time has come, earliest first. */
  dueKeys(now: number): readonly string[] {
    return this.#due.dueBy(now);
  }

  /** False when the entry was deleted or put off meanwhile. */
  isDue(key: string, now: number): boolean {
    return this.#due.isDue(key, now);
  }

  /** The writes since the last call, for an advance. */
  takeChanges(): readonly StateChange[] {
    const changes = [...this.#pending].map(([key, entry]) => ({
      key,
      value: entry && Buffer.from(JSON.stringify(entry)),
    }));
    this.#pending.clear();
    return changes;
  }
}
