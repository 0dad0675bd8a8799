import { randomUUID } from 'node:crypto';
import { openKafkaLog } from '@quickwire/streaming';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answers,
  entry,
  type FeedServer,
  rss,
  says,
  startFeedServer,
} from '../../test/feed-server.ts';
import { type Bench, openBench, polled } from '../../test/polling.ts';

const brokers = process.env['KAFKA_BROKERS']?.split(',') ?? [];

describe.skipIf(brokers.length === 0)('on a real Kafka', () => {
  const benches: Bench[] = [];
  let server: FeedServer;
  beforeEach(async () => {
    server = await startFeedServer();
    for (const _ of [1, 2]) benches.push(await openBench(() => openKafkaLog({ brokers })));
  });
  afterEach(async () => {
    for (const bench of benches.splice(0)) await bench.close();
    await server.close();
  });

  const run = randomUUID().slice(0, 8);
  const names = Array.from({ length: 12 }, (_, index) => `feed${index}-${run}`);
  const asked = () => server.requests.map(({ path }) => path.replace('/feed/', '')).sort();

  /** Goes on until every feed waits for its next poll in one of the processes. */
  const allWait = (polling: readonly Bench[]) =>
    expect
      .poll(() => polling.reduce((sum, { clock }) => sum + clock.waiting(), 0))
      .toBe(names.length);

  it('two processes share the feeds, and one goes on alone where the other was', async () => {
    server.script(answers(rss([entry(run)]), { etag: '"1"' }));
    const feeds = names.map((name) => polled(`${server.url}/${name}`, { feed: name as never }));
    await Promise.all(benches.map((bench) => bench.start(feeds).ready));
    await allWait(benches);
    for (const { clock } of benches) clock.advance(30_000);
    await expect.poll(asked).toEqual([...names].sort());
    await allWait(benches);
    expect(benches.map(({ clock }) => clock.waiting() > 0)).toEqual([true, true]);

    const [first, second] = benches.splice(0) as [Bench, Bench];
    benches.push(second);
    server.script(says(304));
    await first.close();
    await allWait([second]);
    second.clock.advance(120_000);
    await expect.poll(asked).toEqual([...names, ...names].sort());
    const again = server.requests.slice(names.length);
    expect(again.map((request) => request['if-none-match'])).toEqual(names.map(() => '"1"'));
  });
});
