import type { StageObserver } from '@quickwire/streaming';
import type { StageMetrics } from '@quickwire/telemetry';
import type { Logger } from 'pino';
import type { KeptStanding } from './stage-standing.ts';

/** Milliseconds between two log lines about the same outage. */
const REPEAT_OUTAGE_MS = 10_000;

/** Turns what a stage does into metrics, its standing and one log line an event. */
export const stageObserver = (
  stage: string,
  standing: KeptStanding,
  metrics: StageMetrics,
  logger: Logger,
): StageObserver => {
  const lastOutage = new Map<number, number>();
  return {
    processed(result, ms) {
      metrics.records.inc({ stage, result });
      if (ms !== undefined) metrics.secondsFromReceipt.observe({ stage }, ms / 1000);
    },
    retried(error) {
      metrics.retries.inc({ stage });
      logger.warn({ stage, err: error }, 'a record failed and is tried again');
    },
    deadLettered(kind, cause, storyId) {
      metrics.deadLetters.inc({ stage, kind });
      logger.error(
        { stage, kind, storyId, cause },
        'a record went to the dead letters; see its cause and docs/runbooks/dead-letters.md',
      );
    },
    outage(partition, error) {
      standing.observer.outage(partition, error);
      const now = Date.now();
      if (now - (lastOutage.get(partition) ?? 0) < REPEAT_OUTAGE_MS) return;
      lastOutage.set(partition, now);
      logger.warn(
        { stage, partition, err: error },
        'waiting for something this stage depends on; nothing is skipped',
      );
    },
    recovered(partition) {
      standing.observer.recovered(partition);
      lastOutage.delete(partition);
      logger.info({ stage, partition }, 'what this stage depends on is back');
    },
    lag: standing.observer.lag,
    leased(partition, held) {
      standing.observer.leased(partition, held);
      logger.debug({ stage, partition, held }, held ? 'partition taken' : 'partition given up');
    },
    fault(error) {
      standing.observer.fault(error);
      logger.warn({ stage, err: error }, 'the log had a fault; the stage recovers by itself');
    },
  };
};
