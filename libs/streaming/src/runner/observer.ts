import type { Lag } from '../log.ts';

/** Told of everything a stage does, for metrics and logs. Every method is cheap and never throws. */
export interface StageObserver {
  /** A record has been dealt with. `ms` is the time since its receipt; undefined where the trail is unknown. */
  processed(result: 'ok' | 'dead-letter' | 'repeat', ms: number | undefined): void;
  retried(error: unknown): void;
  deadLettered(kind: string, cause: string, storyKey: string): void;
  /** The partition waits for something the handler depends on. */
  outage(partition: number, error: Error): void;
  recovered(partition: number): void;
  lag(partition: number, lag: Lag): void;
  /** A partition was taken (true) or given up (false). */
  leased(partition: number, held: boolean): void;
  /** A fault that the log recovers from by itself. */
  fault(error: Error): void;
}

/** An observer that looks away. */
export const silentObserver: StageObserver = {
  processed() {},
  retried() {},
  deadLettered() {},
  outage() {},
  recovered() {},
  lag() {},
  leased() {},
  fault() {},
};
