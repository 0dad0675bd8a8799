import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog, LogRecord } from '@quickwire/streaming';

/** How a topic is followed. */
export interface FollowTopicOptions {
  readonly log: EventLog;
  readonly topic: string;
  readonly signal: AbortSignal;
  /** Says where to begin; called at the start and after each fault. Rejects while the log is away. */
  readonly begin: () => Promise<ReadonlyMap<number, number>>;
  /** Takes a batch; when it rejects, reading begins again at what `begin` then says. */
  readonly onBatch: (batch: readonly LogRecord[]) => Promise<void>;
  /** Everything that was there at the start has been taken. Called once. */
  readonly onCaughtUp: () => void;
  /** Reading goes on: at the start and after each fault. */
  readonly onConnected?: () => void;
  readonly onFault: (error: Error) => void;
  readonly backoff?: Backoff;
}

/** Pauses between attempts, in milliseconds: doubled from the first up to the longest. */
export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
}

const defaultBackoff: Backoff = { firstMs: 100, longestMs: 10_000 };

const asError = (cause: unknown): Error =>
  cause instanceof Error ? cause : new Error(String(cause));

/** Follows a topic until the signal is aborted, through every fault of the log. Never rejects. */
export const followTopic = async (options: FollowTopicOptions): Promise<void> => {
  const { log, topic, signal, backoff = defaultBackoff } = options;
  let caughtUp = false;
  let faults = 0;
  while (!signal.aborted) {
    try {
      const from = await options.begin();
      options.onConnected?.();
      for await (const batch of log.read({ topic, from, signal, toEnd: !caughtUp })) {
        if (signal.aborted) return;
        await options.onBatch(batch);
        faults = 0;
      }
      if (signal.aborted) return;
      if (caughtUp) throw new Error(`reading ${topic} ended by itself; it begins again`);
      caughtUp = true;
      options.onCaughtUp();
    } catch (error) {
      if (signal.aborted) return;
      options.onFault(asError(error));
      const ms = Math.min(backoff.firstMs * 2 ** Math.min(faults, 20), backoff.longestMs);
      faults += 1;
      await pause(ms * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => {});
    }
  }
};
