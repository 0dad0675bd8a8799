import { type Database, open, type RootDatabase } from 'lmdb';
import { LogFullError, LogUnavailableError } from '../errors.ts';
import { type Commit, openCommits } from './commits.ts';
import { Room } from './room.ts';

export type Key = (string | number)[];

/** Least room on a disk that is not full; a write cut short by the end of a disk is an EIO. */
const NEARLY_FULL_BYTES = 1024 * 1024;
const FULL = /MDB_MAP_FULL|ENOSPC|No space left|mapsize limit/i;

const nothing = (): void => {};

/** A commit's cause is in a promise of its own, which rejects. */
const causeOf = async (error: unknown): Promise<Error & { code?: unknown }> => {
  const { commitError } = error as { commitError?: Promise<never> };
  return commitError ? commitError.catch((cause: Error) => cause) : (error as Error);
};

/** An LMDB environment: databases in one folder, transactions over all of them, errors of ours. */
export class Environment {
  readonly #directory: string;
  readonly #root: RootDatabase<Buffer, Key>;
  readonly #databases: { getStats(): object }[] = [];
  readonly #room: Room;
  readonly #commit: <T>(write: () => T) => Commit<T>;
  /** Settles when the last batch that was committed is on disk. */
  #flushed: Promise<unknown> = Promise.resolve();

  /** @param limitBytes most bytes that all databases may take; undefined: as far as the disk goes */
  constructor(directory: string, limitBytes: number | undefined) {
    this.#directory = directory;
    this.#root = open<Buffer, Key>({ path: directory, encoding: 'binary', maxDbs: 8 });
    // lmdb makes a promise for each batch that nobody holds. When a commit fails it rejects, and would
    // end the process; the promise of each write in the batch tells of the same fault.
    this.#root.on('beforecommit', () => {
      queueMicrotask(() => {
        this.#root.committed.then(nothing, nothing);
      });
    });
    this.#commit = openCommits(this.#root);
    this.#room = new Room(directory, limitBytes, this.#root, this.#databases);
  }

  database<V, K extends Key | string = Key>(
    name: string,
    encoding: 'binary' | 'json',
  ): Database<V, K> {
    const database = this.#root.openDB<V, K>({ name, encoding });
    this.#databases.push(database);
    return database;
  }

  /**
   * One transaction, all or nothing.
   * @param bytes what it adds
   * @throws {LogFullError} when there is too little room for it
   */
  commit<T>(write: () => T, bytes: number): Commit<T> {
    const giveBack = this.#room.take(bytes);
    const { seen, flushed: written } = this.#commit(write);
    // Now, for a moment later it would be the next batch's, which never comes if that one fails.
    const last = new Promise<unknown>((resolve, reject) => {
      this.#root.flushed.then(resolve, reject);
    });
    // `written` tells of the same fault.
    last.catch(nothing);
    const explain = (error: unknown): Promise<never> => this.#explain(error);
    const flushed = written.then((result) => last.then(() => result), explain).finally(giveBack);
    const before = this.#flushed;
    this.#flushed = flushed.catch(() => before);
    return { seen: seen.catch(explain), flushed };
  }

  /** @throws {LogFullError} when a megabyte would not fit */
  checkRoom(): void {
    this.#room.take(NEARLY_FULL_BYTES)();
  }

  /** One transaction that frees more than it takes: it needs no room. */
  async free(write: () => void): Promise<void> {
    await this.#root.childTransaction(write);
  }

  /** Resolves when the disk has every transaction that readers see by now, or could not take it. */
  async settled(): Promise<void> {
    await this.#flushed;
  }

  /** Resolves when everything put so far is on disk. */
  async flush(): Promise<void> {
    await this.#root.flushed;
  }

  async #explain(error: unknown): Promise<never> {
    const cause = await causeOf(error);
    const cutShort = cause.code === 5 && this.#room.onDisk() < NEARLY_FULL_BYTES;
    if (cutShort || cause.code === 28 || FULL.test(cause.message))
      throw new LogFullError(this.#directory, { cause });
    if (cause !== error)
      throw new LogUnavailableError(
        `the log in ${this.#directory} could not be written (${cause.message}); look at the disk`,
        { cause },
      );
    throw error;
  }

  async close(): Promise<void> {
    // Not lmdb's own promise: after a batch that failed it never settles, and lmdb's close waits for
    // it too. A batch that changes nothing needs no room and puts a new one in its place.
    await this.#flushed;
    await this.#root.remove(['']);
    await this.#root.close();
  }
}
