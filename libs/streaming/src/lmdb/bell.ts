/** Wakes those who wait for a change; one ring wakes all. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, at `until` (milliseconds since 1970) or when the signal is aborted. */
  wait(signal: AbortSignal, until?: number): Promise<void>;
}

export const makeBell = (): Bell => {
  let waiting = new Set<() => void>();
  return {
    ring() {
      const woken = waiting;
      waiting = new Set();
      for (const wake of woken) wake();
    },
    wait(signal, until) {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined;
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          waiting.delete(wake);
          resolve();
        };
        if (until !== undefined) timer = setTimeout(wake, Math.max(0, until - Date.now()));
        signal.addEventListener('abort', wake);
        waiting.add(wake);
      });
    },
  };
};
