/** Work that is done one piece at a time, in which no lane keeps the others waiting for more than one piece. */
export interface FairQueue {
  /**
   * Runs a piece of work when its turn comes: the lanes take turns, within a lane the first comes first.
   * @returns undefined when so many of the lane wait already that this one is not let in
   */
  run<T>(lane: string, work: () => Promise<T>): Promise<T> | undefined;
}

/** @param mostWaiting pieces of one lane that may wait */
export const fairQueue = (mostWaiting: number): FairQueue => {
  // The order of the keys is the order of the turns.
  const lanes = new Map<string, (() => Promise<void>)[]>();
  let busy = false;

  const takeTurns = async (): Promise<void> => {
    busy = true;
    for (const [lane, waiting] of lanes) {
      lanes.delete(lane);
      const [first, ...others] = waiting;
      if (others.length > 0) lanes.set(lane, others);
      await first?.();
    }
    busy = false;
  };

  return {
    run(lane, work) {
      const waiting = lanes.get(lane) ?? [];
      if (waiting.length >= mostWaiting) return undefined;
      return new Promise((resolve, reject) => {
        waiting.push(() => work().then(resolve, reject));
        lanes.set(lane, waiting);
        if (!busy) void takeTurns();
      });
    },
  };
};
