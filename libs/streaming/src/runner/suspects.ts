import { KeyTooLongError, PoisonError, RecordTooLargeError } from '../errors.ts';
import type { LogRecord } from '../log.ts';

/** What a record gives does not fit the log. `refusals` counts the steps with this record alone that were refused. */
export class OversizeError extends PoisonError {
  readonly refusals: number;
  constructor(refusals: number, cause: Error) {
    super(`what the stage gives for it does not fit the log: ${cause.message}`, { cause });
    this.refusals = refusals;
  }
}

/** What a step dealt with, among all of its partition: a record by its offset, a state entry that came due by its key. */
export type SuspectName = number | string;

/** A step that the log refused. */
export interface RefusedStep {
  /** All that the step dealt with. */
  readonly names: readonly SuspectName[];
  readonly consumed: LogRecord | undefined;
}

/**
 * What is known of a partition's steps that did not fit. Such a step ends its lease, so this outlives leases: the next
 * one takes what that step dealt with one by one, and the one that is refused alone is to blame.
 */
export class Suspects {
  #aloneTo = -1;
  readonly #alone = new Set<SuspectName>();
  readonly #blamed = new Map<SuspectName, OversizeError>();

  /** Takes note of a refusal; of what the log refuses for another reason there is nothing to note. */
  refused(error: unknown, { names, consumed }: RefusedStep): void {
    if (!(error instanceof RecordTooLargeError || error instanceof KeyTooLongError)) return;
    const [only] = names;
    if (only !== undefined && names.length === 1)
      this.#blamed.set(only, new OversizeError((this.blame(only)?.refusals ?? 0) + 1, error));
    else if (consumed) this.#aloneTo = Math.max(this.#aloneTo, consumed.offset);
    else for (const name of names) this.#alone.add(name);
  }

  passed(names: readonly SuspectName[]): void {
    if (this.#blamed.size > 0) for (const name of names) this.#blamed.delete(name);
    if (this.#alone.size > 0) for (const name of names) this.#alone.delete(name);
  }

  /** Whether a record, or an entry that came due, is to be a step of its own. */
  isAlone(name: SuspectName): boolean {
    return typeof name === 'number' ? name <= this.#aloneTo : this.#alone.has(name);
  }

  blame(name: SuspectName): OversizeError | undefined {
    return this.#blamed.get(name);
  }
}
