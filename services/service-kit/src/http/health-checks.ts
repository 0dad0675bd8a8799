import type { HealthCheck } from '@quickwire/telemetry';
import type { Platform } from '../platform/platform.ts';
import type { EventLogServer } from '../transport/event-log-server.ts';

/** The checks every service has: the log answers, its stages have their partitions, the cache is there. */
export const healthChecks = (
  platform: Platform,
  server: EventLogServer,
): readonly HealthCheck[] => [
  {
    name: 'log',
    impact: 'No wire is taken and nothing moves while the log is away; nothing is lost.',
    action:
      platform.log.features.name === 'kafka'
        ? 'Look at the Kafka brokers named in KAFKA_BROKERS and the network between.'
        : 'Look at the disk under QUICKWIRE_DATA_DIR.',
    check: async () => {
      await platform.log.ping();
      return { ok: true, detail: `${platform.log.features.name} answers` };
    },
  },
  {
    name: 'stages',
    impact: 'Stories wait in the log before a stage that is not active; they are not lost.',
    action:
      'If this lasts over a minute, look at the log lines of this service and at the consumer group.',
    check: async () => {
      const states = [...server.memberships].map(
        ([name, member]) => `${name}: ${member.status().state}`,
      );
      return {
        ok: [...server.memberships.values()].every((member) => member.status().state === 'active'),
        detail: states.join(', ') || 'no stage here',
      };
    },
  },
  {
    name: 'cache',
    impact:
      'Without the cache work is done again that was done before: slower, never wrong. It does not make the service unready.',
    action: 'Look at the Redis named in REDIS_URL.',
    check: async () => ({
      ok: true,
      detail: (await platform.cache.reachable())
        ? `${platform.cache.kind} answers`
        : `${platform.cache.kind} is away`,
    }),
  },
];
