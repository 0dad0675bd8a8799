import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  deadLetterHeaders,
  type EventId,
  extendTrail,
  type ReceiptId,
  type Stage,
  toHeaders,
} from '@quickwire/contracts';
import {
  type EventLog,
  type Handler,
  OutageError,
  openLmdbLog,
  PoisonError,
  redriven,
  runStage,
  silentObserver,
} from '@quickwire/streaming';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { readAll } from '../read-all.ts';

const stage = {
  name: 's',
  group: 'g',
  reads: 'in',
  writes: ['out'],
  deadLetters: 's.dead-letters',
  state: 's.state',
  notifies: [],
  dropRepeats: true,
} as unknown as Stage;

let log: EventLog;
beforeEach(async () => {
  log = await openLmdbLog({ directory: mkdtempSync(join(tmpdir(), 'quickwire-runner-')) });
  await log.ensureTopics(
    ['in', 'out', 's.dead-letters', 's.state'].map((name) => ({
      name,
      partitions: 1,
      keep: 3_600_000,
      maxRecordBytes: 100_000,
    })),
  );
});
afterEach(() => log.close());

const push = (n: number, id = `e${n}`): Promise<readonly number[]> =>
  log.append([
    {
      topic: 'in',
      partition: 0,
      key: `k${n}`,
      value: Buffer.from(JSON.stringify({ n })),
      headers: toHeaders({
        id: id as EventId,
        source: '/test',
        type: 'test',
        receiptId: 'r' as ReceiptId,
        trail: extendTrail(undefined, 'door', 1),
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      }),
    },
  ]);

const numbers = async (topic: string): Promise<number[]> =>
  (await readAll(log, topic)).map(({ value }) => JSON.parse(Buffer.from(value).toString()).n);

const pass: Handler = ({ data }) => ({ emit: [{ topic: 'out', type: 'test', data }] });
const run = (handler: Handler, rest: object = {}) =>
  runStage({ log, stage, schema: z.object({ n: z.int() }), engine: '1', handler, ...rest });
const until = (topic: string, count: number) =>
  expect.poll(async () => (await readAll(log, topic)).length).toBe(count);

describe('the stage runner', () => {
  test('moves past a poisoned record, which is kept as it was', async () => {
    const member = run((delivery) => {
      if ((delivery.data as { n: number }).n === 1) throw new PoisonError('never');
      return pass(delivery);
    });
    for (const n of [0, 1, 2]) await push(n);
    await until('out', 2);
    await member.stop();
    expect(await numbers('out')).toEqual([0, 2]);
    const [letter] = await readAll(log, 's.dead-letters');
    const [, original] = await readAll(log, 'in');
    expect(letter?.value).toEqual(original?.value);
    expect(letter?.headers).toMatchObject({
      ...original?.headers,
      [deadLetterHeaders.cause]: 'never',
    });
  });

  const blamesItself = new PoisonError('never');
  blamesItself.cause = blamesItself;
  test.each<readonly [string, Handler]>([
    ['emits what is no JSON', () => ({ emit: [{ topic: 'out', type: 'test', data: 1n }] })],
    ['emits nothing', () => ({ emit: [{ topic: 'out', type: 'test', data: undefined }] })],
    ['keeps what is no JSON', () => ({ state: [{ key: 'a', value: { n: 1n } }] })],
    [
      'emits to a topic that is not its own',
      () => ({ emit: [{ topic: 'x', type: 't', data: 1 }] }),
    ],
    ['gives nothing back', () => undefined as never],
    [
      'throws what was caused by itself',
      () => {
        throw blamesItself;
      },
    ],
  ])('puts aside a record whose handler %s, and goes on', async (_, fail) => {
    const member = run((delivery) =>
      (delivery.data as { n: number }).n === 1 ? fail(delivery) : pass(delivery),
    );
    for (const n of [0, 1, 2]) await push(n);
    await until('out', 2);
    await member.stop();
    expect(await numbers('out')).toEqual([0, 2]);
    expect(await numbers('s.dead-letters')).toEqual([1]);
  });

  test('waits out an outage and skips nothing', async () => {
    let away = 3;
    const outages: number[] = [];
    const member = run(
      (delivery) => {
        if ((delivery.data as { n: number }).n === 1 && away-- > 0)
          throw new OutageError('the model is away');
        return pass(delivery);
      },
      { observer: { ...silentObserver, outage: (partition: number) => outages.push(partition) } },
    );
    for (const n of [0, 1, 2]) await push(n);
    await until('out', 3);
    await member.stop();
    expect(await numbers('out')).toEqual([0, 1, 2]);
    expect(await readAll(log, 's.dead-letters')).toEqual([]);
    expect(outages).toEqual([0, 0, 0]);
  });

  test('drops an id it has seen, and gives ids, trail and trace that follow from the input', async () => {
    const member = run(pass);
    await push(0, 'same');
    await push(0, 'same');
    await push(1);
    await until('out', 2);
    await member.stop();
    const [first, second] = await readAll(log, 'out');
    expect(first?.headers['ce_trail']).toMatch(/^door@1,s@\d+$/);
    expect(first?.headers['traceparent']).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-/);
    expect(first?.headers['ce_id']).not.toBe(second?.headers['ce_id']);
  });

  test('calls the due handler at its time, also after a restart', async () => {
    const dueAt = Date.now() + 800;
    const wait: Handler = ({ record }) => ({
      state: [{ key: `wait:${record.key}`, value: { n: 7 }, dueAt }],
    });
    const onDue = ({ key, value }: { key: string; value: unknown }) => ({
      emit: [{ topic: 'out', type: 'test', data: value }],
      state: [{ key, value: undefined }],
    });
    const first = run(wait, { onDue });
    await push(0);
    await expect.poll(() => log.positions('g', 'in')).toEqual([1]);
    await first.stop();
    const second = run(wait, { onDue });
    await until('out', 1);
    await second.stop();
    const [released] = await readAll(log, 'out');
    expect(released?.timestamp).toBeGreaterThanOrEqual(dueAt);
    expect(released?.key).toBe('k0');
  });

  test('calls the due handler at its time by the clock, also where that is set forward', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const member = run(
        () => ({ state: [{ key: 'wait:k0', value: { n: 7 }, dueAt: Date.now() + 3_600_000 }] }),
        {
          onDue: ({ key, value }: { key: string; value: unknown }) => ({
            emit: [{ topic: 'out', type: 'test', data: value }],
            state: [{ key, value: undefined }],
          }),
        },
      );
      await push(0);
      await expect.poll(() => log.positions('g', 'in')).toEqual([1]);
      vi.setSystemTime(Date.now() + 3_600_000);
      await vi.waitFor(async () => expect(await numbers('out')).toEqual([7]), 5000);
      await member.stop();
    } finally {
      vi.useRealTimers();
    }
  });

  describe('where much comes due at once', () => {
    const COUNT = 200;
    const waitAll: Handler = (delivery) =>
      (delivery.data as { n: number }).n === 0
        ? {
            state: Array.from({ length: COUNT }, (_, n) => ({
              key: `wait:w${n}`,
              value: { n: n + 1000 },
              dueAt: 1,
            })),
          }
        : pass(delivery);
    let called: number;
    /** Called with the number of the entry in hand, counted from 1. */
    let within: (count: number) => void;
    beforeEach(() => {
      called = 0;
      within = () => {};
    });
    const onDue = ({ key, value }: { key: string; value: unknown }) => {
      const end = performance.now() + 3;
      while (performance.now() < end);
      within(++called);
      return {
        emit: [{ topic: 'out', type: 'test', data: value }],
        state: [{ key, value: undefined }],
      };
    };

    test('records have their turn between', async () => {
      within = (count) => {
        if (count === 5) void push(1);
      };
      const member = run(waitAll, { onDue });
      await push(0);
      await until('out', COUNT + 1);
      await member.stop();
      const record = (await numbers('out')).indexOf(1);
      expect(record).toBeGreaterThan(0);
      expect(record).toBeLessThan(COUNT / 2);
    });

    test('a stop leaves what is not begun to the next member, and nothing is done twice', async () => {
      const begun = Promise.withResolvers<void>();
      within = (count) => {
        if (count === 5) begun.resolve();
      };
      const first = run(waitAll, { onDue });
      await push(0);
      await begun.promise;
      await first.stop();
      expect(called).toBeLessThan(COUNT / 2);
      const second = run(waitAll, { onDue });
      await until('out', COUNT);
      await second.stop();
      expect(called).toBe(COUNT);
    });
  });

  test('calls the due handler for no entry that another has put off or taken away', async () => {
    // All four are due at once, the first first.
    const dueAt = Date.now() - 100;
    const names = ['wait:a', 'wait:b', 'wait:c', 'wait:d'];
    const wait: Handler = () => ({
      state: names.map((key, i) => ({ key, value: { n: i }, dueAt: dueAt + i })),
    });
    const called: string[] = [];
    const onDue = ({ key, value, now }: { key: string; value: unknown; now: number }) => {
      called.push(key);
      const gone = { key, value: undefined };
      if (key !== 'wait:a')
        return { emit: [{ topic: 'out', type: 'test', data: value }], state: [gone] };
      const later = { key: 'wait:b', value: { n: 9 }, dueAt: now + 500 };
      return { state: [gone, later, { key: 'wait:c', value: undefined }] };
    };
    const member = run(wait, { onDue });
    await push(0);
    await until('out', 2);
    await member.stop();
    expect(called).toEqual(['wait:a', 'wait:d', 'wait:b']);
    expect(await numbers('out')).toEqual([3, 9]);
  });

  test.each([
    { fault: 'throws', onDue: () => Promise.reject(new PoisonError('never')), cause: 'never' },
    { fault: 'leaves the entry due', onDue: () => ({}), cause: /must rewrite or delete/ },
  ])('puts aside a due entry whose handler $fault, and goes on', async ({ onDue, cause }) => {
    const member = run(
      (delivery) =>
        (delivery.data as { n: number }).n === 0
          ? { state: [{ key: 'wait:k0', value: { n: 0 }, dueAt: 1 }] }
          : pass(delivery),
      { onDue },
    );
    await push(0);
    await until('s.dead-letters', 1);
    await push(1);
    await until('out', 1);
    await member.stop();
    const [letter] = await readAll(log, 's.dead-letters');
    expect(letter?.key).toBe('k0');
    expect(letter?.headers[deadLetterHeaders.cause]).toMatch(cause);
    expect(await numbers('s.dead-letters')).toEqual([0]);
  });

  test('deals once with a letter that is sent again, through restarts; what comes of it says which letter', async () => {
    const sendAgain = async (): Promise<void> => {
      const [letter] = await readAll(log, 's.dead-letters');
      const record = letter && redriven(letter, 'in');
      if (!record || 'why' in record) throw new Error('no letter');
      await log.append([record]);
    };
    const broken = run(() => {
      throw new PoisonError('never');
    });
    await push(0);
    await until('s.dead-letters', 1);
    await broken.stop();
    const mended = run(pass);
    await sendAgain();
    await until('out', 1);
    await mended.stop();
    const later = run(pass);
    await sendAgain();
    await push(1);
    await until('out', 2);
    await later.stop();
    expect(await numbers('out')).toEqual([0, 1]);
    const [first] = await readAll(log, 'out');
    expect(first?.headers['ce_redrive']).toBe('s/in/0/0');
  });

  test('shows the lag of a partition that is stuck', async () => {
    const lags: number[] = [];
    const release = Promise.withResolvers<void>();
    const member = run(
      async (delivery) => {
        await release.promise;
        return pass(delivery);
      },
      {
        observer: {
          ...silentObserver,
          lag: (_: number, { records }: { records: number }) => lags.push(records),
        },
      },
    );
    for (const n of [0, 1, 2]) await push(n);
    await expect.poll(() => lags.at(-1)).toBe(3);
    release.resolve();
    await until('out', 3);
    await member.stop();
  });
});
