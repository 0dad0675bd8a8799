/** Lets calls through until too many in a row have failed, then none for a while, then one to try. */
export interface CircuitBreaker {
  /** Whether a call may be made now. Who is told yes says afterwards how it went. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
}

export interface CircuitBreakerOptions {
  /** So many failures in a row open it. */
  readonly failures: number;
  readonly openMs: number;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

export const circuitBreaker = ({
  failures,
  openMs,
  now,
}: CircuitBreakerOptions): CircuitBreaker => {
  let inARow = 0;
  let openUntil = 0;
  return {
    allows: () => {
      if (inARow < failures) return true;
      if (now() < openUntil) return false;
      // The one that tries: whoever comes while it is on its way waits another turn.
      openUntil = now() + openMs;
      return true;
    },
    succeeded: () => {
      inARow = 0;
    },
    failed: () => {
      inARow++;
      openUntil = now() + openMs;
    },
  };
};
