import { deadLetterHeaders, type Stage, toHeaders } from '@quickwire/contracts';
import {
  type DueHandler,
  type EventLog,
  type Handler,
  type LogRecord,
  type Membership,
  runStage,
} from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readAll } from '../../read-all.ts';
import { LIMIT, type Names, type Suite } from './bench.ts';

const letterTopic = ({ input }: Names): string => `${input}-letters`;

const start = (log: EventLog, names: Names, handler: Handler, onDue?: DueHandler): Membership =>
  runStage({
    log,
    stage: {
      name: 's',
      group: names.group,
      reads: names.input,
      writes: [names.output],
      deadLetters: letterTopic(names),
      state: names.state,
      notifies: [],
      dropRepeats: true,
    } as unknown as Stage,
    schema: z.object({ n: z.int(), size: z.int() }),
    engine: '1',
    handler,
    onDue,
  });

/** All in partition 0: what is too large stands among others of its step. */
const push = (log: EventLog, names: Names, sizes: readonly number[], padding = 0) =>
  log.append(
    sizes.map((size, n) => ({
      topic: names.input,
      partition: 0,
      key: `k${n}`,
      value: Buffer.from(JSON.stringify({ n, size }) + ' '.repeat(padding)),
      headers: toHeaders({
        id: `${names.input}-${n}`,
        source: '/test',
        type: 'test',
        receiptId: 'r',
        trail: '',
        traceparent: '',
      } as never),
    })),
  );

interface Order {
  readonly n: number;
  readonly size: number;
}

const given = (topic: string, { n, size }: Order) => ({
  emit: [{ topic, type: 'test', data: { n, filling: 'x'.repeat(size) } }],
});

const textOf = (record: LogRecord | undefined): string =>
  Buffer.from(record?.value ?? []).toString();

const numbersIn = async (log: EventLog, topic: string): Promise<readonly number[]> =>
  (await readAll(log, topic)).map((record) => JSON.parse(textOf(record)).n);

const makeTopics = async (
  { log, makeTopics: make }: { log: EventLog; makeTopics(): Promise<Names> },
  letterBytes = LIMIT,
): Promise<Names> => {
  const names = await make();
  const spec = { partitions: 4, keep: 3_600_000, maxRecordBytes: letterBytes };
  await log.ensureTopics([{ name: letterTopic(names), ...spec }]);
  return names;
};

export const oversize: Suite = (bench) => {
  const topics = (letterBytes?: number): Promise<Names> =>
    makeTopics({ log: bench.log, makeTopics: () => bench.makeTopics() }, letterBytes);

  const lettersOf = async (names: Names): Promise<readonly LogRecord[]> =>
    readAll(bench.log, letterTopic(names));

  test('a record whose output is over the limit goes to the dead letters as it was; those beside it pass', async () => {
    const names = await topics();
    await push(bench.log, names, [1, LIMIT, 1, LIMIT, 1]);
    const stage = start(bench.log, names, ({ data }) => given(names.output, data as Order));
    await bench.drained(names, 3);
    await expect.poll(async () => (await bench.positions(names))[0]).toBe(5);
    await stage.stop();
    expect(await numbersIn(bench.log, names.output)).toEqual([0, 2, 4]);
    const letters = await lettersOf(names);
    expect(await numbersIn(bench.log, letterTopic(names))).toEqual([1, 3]);
    for (const { headers } of letters) {
      expect(headers[deadLetterHeaders.kind]).toBe('oversize');
      expect(headers[deadLetterHeaders.cause]).toMatch(/limit of \d+ of topic out-/);
      expect(headers[deadLetterHeaders.truncated]).toBeUndefined();
    }
  });

  test('a record that asks for a state key over the limit goes to the dead letters', async () => {
    const names = await topics();
    await push(bench.log, names, [1, 2000, 1]);
    const stage = start(bench.log, names, ({ data }) => ({
      ...given(names.output, data as Order),
      state: [{ key: 'x'.repeat((data as Order).size), value: 1 }],
    }));
    await bench.drained(names, 2);
    await expect.poll(async () => (await bench.positions(names))[0]).toBe(3);
    await stage.stop();
    expect(await numbersIn(bench.log, letterTopic(names))).toEqual([1]);
  });

  test.each([
    { room: 'for its head', letterBytes: 32 * 1024, kept: 16 * 1024 },
    { room: 'for nothing of it', letterBytes: 2048, kept: 0 },
  ])(
    'a dead letter that does not fit either says how much of it is kept: room $room',
    async ({ letterBytes, kept }) => {
      const names = await topics(letterBytes);
      await push(bench.log, names, [LIMIT, 1], 40_000);
      const stage = start(bench.log, names, ({ data }) => given(names.output, data as Order));
      await bench.drained(names, 1);
      await stage.stop();
      const [letter, ...others] = await lettersOf(names);
      const [record] = await readAll(bench.log, names.input);
      expect(others).toEqual([]);
      expect(textOf(letter)).toBe(textOf(record).slice(0, kept));
      expect(letter?.headers[deadLetterHeaders.truncated]).toBe(
        `the first ${kept} of ${textOf(record).length} bytes`,
      );
      expect(letter?.headers[deadLetterHeaders.offset]).toBe('0');
    },
  );

  test('a state entry that comes due and gives too much goes to the dead letters and is due no more', async () => {
    const names = await topics();
    await push(bench.log, names, [LIMIT, 1]);
    const stage = start(
      bench.log,
      names,
      ({ data, now }) => ({
        state: [{ key: `wait:k${(data as Order).n}`, value: data, dueAt: now }],
      }),
      ({ key, value }) => ({
        ...given(names.output, value as Order),
        state: [{ key, value: undefined }],
      }),
    );
    await bench.drained(names, 1);
    await stage.stop();
    expect(await numbersIn(bench.log, names.output)).toEqual([1]);
    const [letter, ...others] = await lettersOf(names);
    expect(others).toEqual([]);
    expect(JSON.parse(textOf(letter))).toEqual({ n: 0, size: LIMIT });
    expect(letter?.headers[deadLetterHeaders.kind]).toBe('oversize');
  });
};
