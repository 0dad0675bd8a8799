import { eventHeaders } from '@quickwire/contracts';
import type { EventLog, LogRecord } from '@quickwire/streaming';
import { expect } from 'vitest';
import { expectLedgerBalances } from '../ledger-balances.ts';
import { readAll } from '../read-all.ts';
import { fateOf, keyOf, topicIn } from './setting.ts';

const dataIn = ({ value }: LogRecord) => JSON.parse(Buffer.from(value).toString());
const inputNumber = (record: LogRecord): number => Number(dataIn(record).story.headline);
const outputNumber = (record: LogRecord): number => dataIn(record).n;

const sorted = (numbers: readonly number[]): readonly number[] =>
  [...numbers].sort((a, b) => a - b);

const byKey = (numbers: readonly number[]): ReadonlyMap<string, readonly number[]> =>
  Map.groupBy(numbers, keyOf);

/** No event twice, whatever the numbers say. */
const expectNoIdTwice = (records: readonly LogRecord[]): void => {
  const seen = new Set<string | undefined>();
  const twice: (string | undefined)[] = [];
  for (const { headers } of records) {
    const id = headers[eventHeaders.id];
    if (seen.has(id)) twice.push(id);
    seen.add(id);
  }
  expect(twice).toEqual([]);
};

/** The state moved with the outputs: the second stage has counted each record of a key once. */
const expectCounts = (output: readonly LogRecord[]): void => {
  const counts = new Map<string, number>();
  for (const record of output) {
    const { n, count } = dataIn(record);
    if (fateOf(n) === 'held') continue;
    const expected = (counts.get(record.key) ?? 0) + 1;
    expect(count).toBe(expected);
    counts.set(record.key, expected);
  }
};

/**
 * Compares what came out of a drained run with what went in: nothing is lost, nothing is there
 * twice, each key has kept its order, and the ledger accounts for every receipt.
 * @param acknowledged the numbers whose append was acknowledged
 */
export const expectAllDone = async (
  log: EventLog,
  run: string,
  acknowledged: readonly number[],
): Promise<void> => {
  const read = (name: string) => readAll(log, topicIn(run, name));
  const [input, output, letters, outcomes] = [
    await read('stories.received'),
    await read('out'),
    await read('dead-letters'),
    await read('pipeline.outcomes'),
  ];
  for (const records of [input, output, letters, outcomes]) expectNoIdTwice(records);
  const cameIn = input.map(inputNumber);
  const had = new Set(cameIn);
  expect(acknowledged.filter((n) => !had.has(n))).toEqual([]);

  const poison = cameIn.filter((n) => fateOf(n) === 'poison');
  expect(sorted(letters.map(inputNumber))).toEqual(sorted(poison));
  const good = cameIn.filter((n) => fateOf(n) !== 'poison');
  const cameOut = output.map(outputNumber);
  expect(sorted(cameOut)).toEqual(sorted(good));
  const [ins, outs] = [byKey(good), byKey(cameOut)];
  for (const [key, numbers] of ins) expect(outs.get(key)).toEqual(numbers);
  expectCounts(output);

  const totals = await expectLedgerBalances(log, (name) => topicIn(run, name));
  expect(totals).toMatchObject({
    received: cameIn.length,
    published: good.length,
    deadLettered: poison.length,
    held: 0,
    inFlight: 0,
  });
};
