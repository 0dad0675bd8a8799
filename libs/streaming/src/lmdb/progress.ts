import type { Database } from 'lmdb';
import type { StateChange } from '../log.ts';
import type { Environment, Key } from './environment.ts';

/** A group's place of work: one partition of the topic that it reads. */
export interface Place {
  readonly group: string;
  /** Number of the topic. */
  readonly id: number;
  readonly partition: number;
}

/** How far each group is, and its keyed state, by place. Writes belong in a transaction. */
export class Progress {
  readonly #positions: Database<number, Key>;
  readonly #state: Database<Buffer, Key>;

  constructor(environment: Environment) {
    this.#positions = environment.database('positions', 'json');
    this.#state = environment.database('state', 'binary');
  }

  /** Offset of the next record that the group will deal with. */
  position({ group, id, partition }: Place): number {
    return this.#positions.get([group, id, partition]) ?? 0;
  }

  moveTo({ group, id, partition }: Place, offset: number): void {
    this.#positions.put([group, id, partition], offset);
  }

  get({ group, id, partition }: Place, key: string): Uint8Array | undefined {
    return this.#state.get([group, id, partition, key]);
  }

  *entries({ group, id, partition }: Place): Iterable<readonly [string, Uint8Array]> {
    for (const { key, value } of this.#state.getRange({ start: [group, id, partition] })) {
      if (key[0] !== group || key[1] !== id || key[2] !== partition) return;
      yield [key[3] as string, value];
    }
  }

  change({ group, id, partition }: Place, changes: readonly StateChange[]): void {
    for (const { key, value } of changes) {
      if (value) this.#state.put([group, id, partition, key], Buffer.from(value));
      else this.#state.remove([group, id, partition, key]);
    }
  }
}
