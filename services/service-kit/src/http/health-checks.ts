import type { HealthCheck } from '@quickwire/telemetry';
import type { Platform } from '../platform/platform.ts';
import { type StageStanding, totalLag } from '../platform/stage-standing.ts';
import type { EventLogServer } from '../transport/event-log-server.ts';

const logCheck = ({ log }: Platform): HealthCheck => ({
  name: 'log',
  impact: 'No wire is taken and nothing moves while the log is away; nothing is lost.',
  action:
    log.features.name === 'kafka'
      ? 'Look at the Kafka brokers named in KAFKA_BROKERS and the network between: docs/runbooks/not-ready.md.'
      : 'Look at the disk under QUICKWIRE_DATA_DIR: docs/runbooks/log-refuses-writes.md.',
  check: async () => {
    await log.ping();
    return { ok: true, detail: `${log.features.name} answers` };
  },
});

const cacheCheck = ({ cache }: Platform): HealthCheck => ({
  name: 'cache',
  impact:
    'Without the cache work is done again that was done before: slower, never wrong. It does not make the service unready.',
  action: 'Look at the Redis named in REDIS_URL: docs/runbooks/cache-away.md.',
  check: async () => ({
    ok: true,
    detail: (await cache.reachable()) ? `${cache.kind} answers` : `${cache.kind} is away`,
  }),
});

const waits = ({ outages }: StageStanding): string => {
  const [why] = outages.values();
  return why === undefined ? '' : `; ${outages.size} partitions wait: ${why}`;
};

/** The partitions that have not gone on for longer than they may. */
const stuckIn = ({ failing }: StageStanding, mostSeconds: number): readonly number[] =>
  [...failing.values()].filter((ms) => ms > mostSeconds * 1000);

const fails = (stuck: readonly number[], { fault }: StageStanding): string => {
  if (stuck.length === 0) return '';
  const why = fault === undefined ? 'not opened so far' : fault;
  return `; ${stuck.length} partitions have failed for ${Math.round(Math.max(...stuck) / 1000)} s: ${why}`;
};

/** Holds while the stage has its partitions, waits for nothing, takes its steps and is not behind for longer than it may be. */
const stageCheck = (
  name: string,
  standing: StageStanding,
  server: EventLogServer,
  mostSeconds: number,
): HealthCheck => ({
  name: `stage ${name}`,
  impact: 'Stories wait in the log before this stage and are published late; none is lost.',
  action: `Partitions that wait: mend what they wait for (docs/runbooks/stage-waiting.md). Partitions that have failed: mend what the last fault, at the end of the detail, names (docs/runbooks/not-ready.md). Over ${mostSeconds} s behind (QUICKWIRE_READY_LAG_S): look for the slow stage in quickwire_stage_seconds_from_receipt; with Kafka, start more instances of it (docs/runbooks/lag.md). Not active for over a minute: look at the log lines of this service and at its consumer group (docs/runbooks/not-ready.md).`,
  check: async () => {
    const state = server.memberships.get(name)?.status().state ?? 'not started';
    const { records, ms } = totalLag(standing);
    const seconds = Math.round(ms / 100) / 10;
    const waiting = standing.outages.size;
    const stuck = stuckIn(standing, mostSeconds);
    return {
      ok: state === 'active' && waiting === 0 && stuck.length === 0 && seconds <= mostSeconds,
      detail: `${state}, ${records} records and ${seconds} s behind${waits(standing)}${fails(stuck, standing)}`,
      figures: { records, seconds, waiting, failing: stuck.length },
    };
  },
});

/** The checks every service has: the log answers, each stage keeps up, the cache is there. */
export const healthChecks = (
  platform: Platform,
  standings: ReadonlyMap<string, StageStanding>,
  server: EventLogServer,
): readonly HealthCheck[] => [
  logCheck(platform),
  ...[...standings].map(([name, standing]) =>
    stageCheck(name, standing, server, platform.config.QUICKWIRE_READY_LAG_S),
  ),
  cacheCheck(platform),
];
