import type { RootDatabase } from 'lmdb';

/** A transaction under way. */
export interface Commit<T> {
  /** Settles when readers see it; rejects when they never will. */
  readonly seen: Promise<T>;
  /** Settles when it is on disk; rejects when it could not be written there. */
  readonly flushed: Promise<T>;
}

/** What lmdb's native side says of a batch of transactions: that readers see it, and that its work is to be done. */
const SEEN = 1;
const WORK = 2;

/** The part of lmdb's environment that is used; the package does not declare it. */
interface Writing {
  startWriting(address: number, told: (status: number) => unknown): void;
}

/** Who waits for a transaction to be seen. */
interface Waiting {
  readonly number: number;
  readonly seen: () => void;
}

/** Where the number of the last transaction lies, beside the names of the databases: that page is written each time as it is. */
const NUMBER = 'last transaction';

/**
 * Makes transactions whose result readers see before the disk has it. lmdb settles the promise of a transaction when it is on disk,
 * whatever it says of 'committed', although it hears of both: what goes from one to the next would wait for the disk each time.
 * One an environment.
 */
export const openCommits = (root: RootDatabase): (<T>(write: () => T) => Commit<T>) => {
  const lastSeen = (): number =>
    Number(Buffer.from((root.get(NUMBER) as Uint8Array | undefined) ?? '0').toString());
  let last = lastSeen();
  /** Of the batch whose work is being done, in order. */
  let current: Waiting[] = [];
  const tell = (batch: Waiting[]): void => {
    if (batch.length === 0) return;
    // Else this turn's readers keep to what they saw before.
    root.resetReadTxn();
    // The word may be of work that was done before, and come ahead of the commit: only what can be read counts.
    const number = lastSeen();
    while (batch[0] && batch[0].number <= number) batch.shift()?.seen();
  };
  const { env } = root as unknown as { readonly env: Writing };
  const start = env.startWriting.bind(env);
  const startWriting: Writing['startWriting'] = (address, told) => {
    const batch: Waiting[] = [];
    start(address, (status) => {
      if (status === WORK) current = batch;
      const result = told(status);
      if (status === SEEN) tell(batch);
      return result;
    });
  };
  Object.defineProperty(env, 'startWriting', { value: startWriting });

  return <T>(write: () => T): Commit<T> => {
    const { promise: seen, resolve, reject } = Promise.withResolvers<T>();
    // A child one, for lmdb commits what a plain one had put before it threw, together with the others of its batch.
    const flushed = root.childTransaction(() => {
      const result = write();
      const number = ++last;
      root.put(NUMBER, Buffer.from(String(number)));
      current.push({ number, seen: () => resolve(result) });
      return result;
    }) as Promise<T>;
    // Where both come at once lmdb tells only of the second.
    flushed.then(resolve, reject);
    return { seen, flushed };
  };
};
