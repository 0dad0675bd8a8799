import { openKafkaLog } from '@quickwire/streaming';

/**
 * A member in a process of its own, for kafka-faults.test.ts: copies a topic and counts in its
 * state. Arguments: brokers, the run's name, and at which fault point (counted) it kills itself.
 */
const [brokers = '', name = '', dieAt = '0'] = process.argv.slice(2);
let points = 0;
const log = await openKafkaLog({
  brokers: brokers.split(','),
  faults: () => {
    points += 1;
    if (points === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
  },
});
log.join({
  group: `group-${name}`,
  topic: `in-${name}`,
  stateTopic: `state-${name}`,
  outputs: [`out-${name}`],
  onLease: async (lease) => {
    while (!lease.signal.aborted) {
      const batch = await lease.next({
        records: 1 + Math.floor(Math.random() * 20),
        bytes: 1 << 20,
      });
      if (batch.length === 0) continue;
      const before = Number(Buffer.from(lease.state.get('count') ?? []).toString() || 0);
      const count = Buffer.from(String(before + batch.length));
      await lease.advance({
        outputs: batch.map((record, i) => ({
          topic: `out-${name}`,
          partition: record.partition,
          key: record.key,
          value: record.value,
          headers: { ce_id: `out-${record.headers['ce_id']}`, count: String(before + i + 1) },
        })),
        state: [{ key: 'count', value: count }],
        consumed: batch.at(-1),
      });
    }
  },
});
process.once('SIGTERM', () => {
  void log.close().then(() => process.exit(0));
});
