/** Tasks that run as long as their item is wanted. */
export interface Running<Item> {
  /** Ends the tasks of items that are not in the list as they are, then starts those of the new ones. */
  want(items: readonly Item[]): void;
  /** Ends all; resolves when they have ended. */
  stop(): Promise<void>;
}

interface Task {
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/**
 * Keeps a task running for each item of a list that changes: a changed item ends the one before it first, so that no two
 * work on the same thing.
 * @param start runs until the signal is aborted, and never rejects
 */
export const keepRunning = <Item>(
  start: (item: Item, signal: AbortSignal) => Promise<void>,
): Running<Item> => {
  const tasks = new Map<string, Task>();
  let last: Promise<unknown> = Promise.resolve();

  const change = async (items: readonly Item[]): Promise<void> => {
    const wanted = new Map(items.map((item) => [JSON.stringify(item), item]));
    const gone = [...tasks].filter(([key]) => !wanted.has(key));
    for (const [key, { stop }] of gone) {
      stop.abort();
      tasks.delete(key);
    }
    await Promise.all(gone.map(([, { ended }]) => ended));
    for (const [key, item] of wanted) {
      if (tasks.has(key)) continue;
      const stop = new AbortController();
      tasks.set(key, { stop, ended: start(item, stop.signal) });
    }
  };
  const want = (items: readonly Item[]): void => {
    last = last.then(() => change(items));
  };

  return {
    want,
    async stop() {
      want([]);
      await last;
    },
  };
};
