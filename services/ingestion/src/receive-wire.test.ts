import { createHash } from 'node:crypto';
import { memoryCache } from '@quickwire/cache';
import {
  eventHeaders,
  eventIdOf,
  extendTrail,
  type FeedName,
  fromHeaders,
  Outcome,
  PartialReceived,
  pipeline,
  RawWire,
  storyIdOf,
  WholeReceived,
} from '@quickwire/contracts';
import { parseFeeds, useFeeds } from '@quickwire/feeds';
import { ProblemError } from '@quickwire/http-guard';
import {
  LogFullError,
  type NewRecord,
  partitionOf,
  RecordTooLargeError,
} from '@quickwire/streaming';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { managed } from '../../../libs/wires/test/newsml-1.ts';
import { type FakeLog, fakeLog } from '../test/fake-log.ts';
import { entry, rss } from '../test/feed-server.ts';
import { item, story } from '../test/wires.ts';
import { type Answer, itemAnswers, type Receipt } from './answer.ts';
import { readHere } from './reading/wire-reader.ts';
import { receiveWire } from './receive-wire.ts';
import type { IncomingWire } from './records.ts';

const feed = 'desk' as FeedName;
const feeds = useFeeds(parseFeeds('desk=a-key'));
const cache = memoryCache({ maxEntries: 100 });
let log: FakeLog;
beforeEach(() => {
  log = fakeLog();
});

const receive = async (bytes: Uint8Array, rest: Partial<IncomingWire> = {}): Promise<Receipt> =>
  (await receiveWire(
    { log, cache, feeds, read: readHere },
    { feed, bytes, via: 'http', ...rest },
  )) as Receipt;

const value = (record: NewRecord | undefined): unknown =>
  JSON.parse(Buffer.from(record?.value ?? []).toString());

const attributes = (record: NewRecord | undefined) => {
  const read = fromHeaders(record?.headers ?? {});
  if (typeof read === 'string') throw new Error(read);
  return read;
};

describe('a wire that can be read', () => {
  test('is appended once, bytes and story together, in the partition of the story', async () => {
    const receipt = await receive(item(), { contentType: 'application/json' });
    expect(log.appends).toHaveLength(1);
    const [raw, received] = log.appends[0] ?? [];
    expect([raw?.topic, received?.topic]).toEqual(['wires.raw', 'stories.received']);
    for (const record of [raw, received]) {
      expect(record?.key).toBe(receipt.storyId);
      expect(record?.partition).toBe(partitionOf(receipt.storyId, pipeline.partitions));
    }
    const wire = RawWire.parse(value(raw));
    expect(Buffer.from(wire.body, 'base64')).toEqual(item());
    expect(wire).toMatchObject({ storyId: receipt.storyId, contentType: 'application/json' });
    expect(WholeReceived.parse(value(received)).story.version).toBe(receipt.version);
    expect(attributes(received).id).toBe(receipt.eventId);
    expect(attributes(raw).id).toBe(eventIdOf('raw', wire.receiptId));
    expect(attributes(raw)).toMatchObject({
      source: '/ingestion/desk',
      type: 'quickwire.wire.received',
      receiptId: wire.receiptId,
      trail: extendTrail(undefined, 'ingestion', Date.parse(wire.receivedAt)),
    });
  });

  test('sent again has the same event id, a receipt of its own, and is appended all the same', async () => {
    const first = await receive(item());
    const second = await receive(item());
    expect(second.eventId).toBe(first.eventId);
    expect(log.appends).toHaveLength(2);
    const receipts = log.appends.map(([raw]) => attributes(raw).receiptId);
    expect(new Set(receipts).size).toBe(2);
  });

  test('with other content, number or time has another event id', async () => {
    const ids = [
      await receive(item()),
      await receive(item({ version: '2' })),
      await receive(item({ versionCreated: '2026-02-17T10:00:00Z' })),
      await receive(item({ headlines: [{ role: 'main', value: 'Ferry drops crossings' }] })),
    ].map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('the trace', () => {
  const given = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const traced = async (traceparent?: string): Promise<string | undefined> => {
    await receive(item(), { traceparent });
    return log.appends.at(-1)?.[1]?.headers[eventHeaders.traceparent];
  };

  test('of the sender goes on', async () => {
    expect(await traced(given)).toBe(given);
  });

  test.each([
    undefined,
    'nonsense',
    given.toUpperCase(),
    given.replace(/^00/, 'ff'),
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-0af7651916cd43dd8448eb211c80319c-${'0'.repeat(16)}-01`,
  ])('%s is none: a new one begins', async (traceparent) => {
    const made = await traced(traceparent);
    expect(made).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(made).not.toBe(traceparent);
  });
});

test('a wire whose story is too long as a record is refused and its bytes are kept', async () => {
  const { append } = log;
  log.append = async (records) => {
    if (records.some(({ topic }) => topic === 'stories.received'))
      throw new RecordTooLargeError('stories.received', 9, 8);
    return append.call(log, records);
  };
  await expect(receive(item())).rejects.toMatchObject({ problem: { status: 413 } });
  const [raw, outcome] = log.appends[0] ?? [];
  expect(RawWire.parse(value(raw))).toMatchObject({ problem: { status: 413 } });
  expect(Outcome.parse(value(outcome)).outcome).toBe('rejected');
});

describe('a wire that cannot be read', () => {
  const broken = Buffer.from('{"uri":');

  test('is kept with the problem, and counted as rejected, in one append', async () => {
    await expect(receive(broken)).rejects.toThrow(ProblemError);
    expect(log.appends).toHaveLength(1);
    const [raw, outcome] = log.appends[0] ?? [];
    const wire = RawWire.parse(value(raw));
    expect(wire).toMatchObject({ body: broken.toString('base64'), problem: { status: 400 } });
    expect(Outcome.parse(value(outcome))).toMatchObject({
      receiptId: wire.receiptId,
      outcome: 'rejected',
      stage: 'ingestion',
      feed,
    });
    const sha = createHash('sha256').update(broken).digest('hex');
    expect(wire.eventId).toBe(eventIdOf('rejected', feed, sha));
    expect([raw?.key, outcome?.key]).toEqual([wire.eventId, wire.eventId]);
    expect(attributes(outcome).id).toBe(eventIdOf('outcome', wire.receiptId));
  });

  test('is not refused before that is durable', async () => {
    log.fault = new LogFullError('here');
    await expect(receive(broken)).rejects.toThrow(LogFullError);
  });
});

test('a story that the log did not take is not remembered as taken', async () => {
  log.fault = new LogFullError('here');
  await expect(receive(item({ uri: 'urn:test:full' }))).rejects.toThrow(LogFullError);
  log.fault = undefined;
  expect(await receive(item({ uri: 'urn:test:full' }))).toMatchObject({ outcome: 'accepted' });
});

describe('a wire of several items', () => {
  const several = Buffer.from(
    JSON.stringify([
      story({ uri: 'urn:test:a' }),
      { uri: 'urn:test:b', urgency: 0 },
      story({ uri: 'urn:test:c' }),
    ]),
  );
  const receiveSeveral = (): Promise<Answer> =>
    receiveWire({ log, cache, feeds, read: readHere }, { feed, bytes: several, via: 'http' });

  test('is appended once: the bytes, each story in its own partition, each refusal', async () => {
    const answer = await receiveSeveral();
    expect(answer).toMatchObject({
      items: [
        { place: '/0', outcome: 'accepted' },
        { place: '/1', problem: { status: 400, errors: [{ pointer: '/1/urgency' }] } },
        { place: '/2', outcome: 'accepted' },
      ],
    });
    expect(log.appends).toHaveLength(1);
    const [raw, ...records] = log.appends[0] ?? [];
    expect(records.map(({ topic }) => topic)).toEqual([
      'stories.received',
      'pipeline.outcomes',
      'stories.received',
    ]);
    for (const record of records)
      expect(record.partition).toBe(partitionOf(record.key, pipeline.partitions));
    const wire = RawWire.parse(value(raw));
    expect(Buffer.from(wire.body, 'base64')).toEqual(several);
    expect(wire.items).toMatchObject([
      { place: '/0', storyId: records[0]?.key },
      { place: '/1', problem: { status: 400 } },
      { place: '/2', storyId: records[2]?.key },
    ]);
    expect(wire.items?.map(({ eventId }) => eventId)).toEqual([
      attributes(records[0]).id,
      records[1]?.key,
      attributes(records[2]).id,
    ]);
    expect(raw?.key).toBe(wire.eventId);
  });

  test('has a receipt for each item, so that each is accounted for', async () => {
    await receiveSeveral();
    const [raw, ...records] = log.appends[0] ?? [];
    const receipts = records.map((record) => attributes(record).receiptId);
    expect(new Set([...receipts, attributes(raw).receiptId]).size).toBe(4);
    expect(RawWire.parse(value(raw)).items?.map(({ receiptId }) => receiptId)).toEqual(receipts);
  });

  test('sent again has the same event ids, and other receipts', async () => {
    const [first, second] = [await receiveSeveral(), await receiveSeveral()];
    const idsOf = (answer: Answer) =>
      itemAnswers(answer).map((item) => 'eventId' in item && item.eventId);
    expect(idsOf(second)).toEqual(idsOf(first));
    const keys = log.appends.map((records) => records.map(({ key }) => key));
    expect(keys[1]).toEqual(keys[0]);
  });

  test('loses only the story that is too long as a record', async () => {
    const { append } = log;
    const tooLong = storyIdOf(feed, 'urn:test:a');
    log.append = async (records) => {
      if (records.some(({ topic, key }) => topic === 'stories.received' && key === tooLong))
        throw new RecordTooLargeError('stories.received', 9, 8);
      return append.call(log, records);
    };
    const answer = itemAnswers(await receiveSeveral());
    expect(answer).toMatchObject([
      { problem: { status: 413 } },
      { problem: { status: 400 } },
      { version: expect.any(String) },
    ]);
    const raws = log.appends.flat().filter(({ topic }) => topic === 'wires.raw');
    expect(raws.map((raw) => RawWire.parse(value(raw)).items)).toMatchObject([
      [{ problem: { status: 413 } }, { problem: { status: 400 } }, { storyId: expect.any(String) }],
    ]);
  });

  test('has only the chosen ones taken, and the bytes say which', async () => {
    const wire: IncomingWire = { feed, bytes: several, via: 'poll' };
    const answer = await receiveWire({ log, cache, feeds, read: readHere }, wire, (items) =>
      items.slice(2),
    );
    const [raw, received, ...none] = log.appends[0] ?? [];
    expect(none).toEqual([]);
    expect(answer).toMatchObject({ storyId: received?.key });
    const kept = RawWire.parse(value(raw));
    expect(kept).toMatchObject({ via: 'poll', items: [{ place: '/2', storyId: received?.key }] });
    expect(Buffer.from(kept.body, 'base64')).toEqual(several);
  });

  test('is taken up to the most items where it is polled, and refused where it is pushed', async () => {
    const bytes = Buffer.from(rss(Array.from({ length: 501 }, (_, n) => entry(n))));
    const take = (via: IncomingWire['via']) =>
      receiveWire({ log, cache, feeds, read: readHere }, { feed, bytes, via });
    expect(await take('poll')).toMatchObject({ items: { length: 500 } });
    await expect(take('http')).rejects.toMatchObject({ problem: { status: 400 } });
  });

  test('of which none is chosen leaves nothing', async () => {
    const wire: IncomingWire = { feed, bytes: several, via: 'poll' };
    expect(await receiveWire({ log, cache, feeds, read: readHere }, wire, () => [])).toEqual({
      items: [],
    });
    expect(log.appends).toEqual([]);
  });

  test('of which none can be read is refused, and names every fault by its place', async () => {
    const bytes = Buffer.from('[{"uri": 1}, 7]');
    await expect(receive(bytes)).rejects.toMatchObject({
      problem: { status: 400, errors: [{ pointer: '/0/uri' }, { pointer: '/1' }] },
    });
    expect(log.appends[0]?.map(({ topic }) => topic)).toEqual([
      'wires.raw',
      'pipeline.outcomes',
      'pipeline.outcomes',
    ]);
  });
});

test('a revision that says only what it changes goes on as that, with the terms that its feed has', async () => {
  const rules = [{ name: 'r', match: {}, route: ['sea'] }];
  const terms = { termsOf: () => ({ maxBytes: 1e6, language: 'nb', rules }), heard: () => {} };
  const door = { log, cache, feeds: terms, read: readHere };
  const wire = { feed, bytes: Buffer.from(managed({ revision: 2 })), via: 'http' as const };
  const receipt = (await receiveWire(door, wire)) as Receipt;
  expect(receipt).toMatchObject({ version: '2', outcome: 'accepted' });
  const received = log.appends[0]?.find(({ topic }) => topic === 'stories.received');
  expect(received?.key).toBe(receipt.storyId);
  expect(PartialReceived.parse(value(received))).toMatchObject({
    partial: { changes: [2, 1], story: { text: '' } },
    terms: { language: 'nb', rules },
  });
});

test('whatever the rules, each item of a wire ends as a story, as dropped or as rejected, under its own receipt', async () => {
  const anyRule = fc.record({
    name: fc.constant('r'),
    match: fc.record(
      {
        urgency: fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
        pubStatus: fc.subarray(['usable', 'withheld', 'canceled'] as const, { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    drop: fc.option(fc.constant('no'), { nil: undefined }),
    set: fc.record({ urgency: fc.integer({ min: 1, max: 5 }) }),
  });
  const anyItem = fc.record({
    urgency: fc.integer({ min: 0, max: 5 }),
    pubStatus: fc.constantFrom('usable', 'withheld', 'canceled'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRule, { maxLength: 4 }),
      fc.array(anyItem, { minLength: 2, maxLength: 6 }),
      async (rules, rest) => {
        const bytes = Buffer.from(
          JSON.stringify(rest.map((one, at) => story({ uri: `urn:test:${at}`, ...one }))),
        );
        const taken = fakeLog();
        const terms = { termsOf: () => ({ maxBytes: 1e6, rules }), heard: () => {} };
        await receiveWire(
          { log: taken, cache, feeds: terms, read: readHere },
          { feed, bytes, via: 'http' },
        ).catch((error: unknown) => expect(error).toBeInstanceOf(ProblemError));
        const [raw, ...records] = taken.appends.flat();
        const receipts = RawWire.parse(value(raw)).items?.map(({ receiptId }) => receiptId);
        expect(records.map((record) => attributes(record).receiptId)).toEqual(receipts);
        for (const [at, record] of records.entries()) {
          const { urgency, pubStatus } = rest[at]!;
          const end =
            record.topic === 'stories.received' ? 'story' : Outcome.parse(value(record)).outcome;
          if (urgency === 0) expect(end).toBe('rejected');
          else if (pubStatus === 'usable') expect(['story', 'dropped']).toContain(end);
          else expect(end).toBe('story');
        }
      },
    ),
    { numRuns: 60 },
  );
});
