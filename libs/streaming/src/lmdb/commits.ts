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

/**
 * Makes transactions whose result readers see before the disk has it. lmdb settles the promise of a transaction when it is on disk,
 * whatever it says of 'committed', although it hears of both: what goes from one to the next would wait for the disk each time.
 * One an environment.
 */
export const openCommits = (root: RootDatabase): (<T>(write: () => T) => Commit<T>) => {
  /** Of the batch whose work is being done: what is called when readers see it. */
  let current: (() => void)[] = [];
  const tell = (batch: (() => void)[]): void => {
    if (batch.length === 0) return;
    // Else this turn's readers keep to what they saw before.
    root.resetReadTxn();
    for (const seen of batch.splice(0)) seen();
  };
  const { env } = root as unknown as { readonly env: Writing };
  const start = env.startWriting.bind(env);
  const startWriting: Writing['startWriting'] = (address, told) => {
    const batch: (() => void)[] = [];
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
      current.push(() => resolve(result));
      return result;
    }) as Promise<T>;
    // Where both come at once lmdb tells only of the second.
    flushed.then(resolve, reject);
    return { seen, flushed };
  };
};
