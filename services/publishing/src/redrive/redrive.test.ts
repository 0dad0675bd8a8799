import { request } from 'node:http';
import { deadLetterHeaders, eventHeaders, Problem } from '@quickwire/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conclude, receive } from '../../../../libs/delivery/test/samples.ts';
import { type ReadingService, startReadingService } from '../../test/reading-service.ts';

let service: ReadingService;
let log: ReadingService['log'];
let ledger: ReadingService['ledger'];

beforeEach(async () => {
  service = await startReadingService('redrive-test');
  ({ log, ledger } = service);
});
afterEach(() => service.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${service.origin}/v1/redrive`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const refusal = async (response: Response): Promise<string> => {
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem.type.replace('urn:quickwire:problem:', '');
};

let offset = 0;
const putAside = (receiptId: string, rest: Record<string, string> = {}, partition = 0) =>
  log.append([
    {
      topic: 'extraction.dead-letters',
      partition,
      key: 'k',
      value: Buffer.from(`story of ${receiptId}`),
      headers: {
        [eventHeaders.receipt]: receiptId,
        [deadLetterHeaders.stage]: 'extraction',
        [deadLetterHeaders.topic]: 'stories.received',
        [deadLetterHeaders.partition]: String(partition),
        [deadLetterHeaders.offset]: String(++offset),
        [deadLetterHeaders.at]: new Date().toISOString(),
        ...rest,
      },
    },
  ]);

/** The stories that lie in the topic of the stage. */
const sentAgain = async (): Promise<string[]> => {
  const found: string[] = [];
  const { signal } = new AbortController();
  const topic = 'stories.received';
  for await (const batch of log.read({ topic, from: 'earliest', toEnd: true, signal }))
    for (const { value, headers } of batch)
      if (headers[eventHeaders.redrive]) found.push(Buffer.from(value).toString());
  return found;
};

test('letters of one receipt, or all, go back to their topic; the ledger counts none of them anew', async () => {
  for (const id of ['a', 'b', 'c']) await receive(log, id);
  for (const id of ['a', 'b', 'c']) {
    await conclude(log, id, 'dead-lettered');
    await putAside(id);
  }
  expect(await (await post({ stage: 'extraction', receiptId: 'b' })).json()).toEqual({
    sent: [{ receiptId: 'b' }],
    left: [],
  });
  expect(await sentAgain()).toEqual(['story of b']);
  expect(await (await post({ stage: 'extraction', all: true })).json()).toMatchObject({
    sent: [{ receiptId: 'a' }, { receiptId: 'b' }, { receiptId: 'c' }],
  });
  // A receipt behind them: once it is counted, they have been read.
  await receive(log, 'd', 'k');
  await vi.waitFor(() =>
    expect(ledger.snapshot().totals).toMatchObject({ received: 4, deadLettered: 3, inFlight: 1 }),
  );
});

test('a letter whose receipt has moved on is left, and so is one that cannot be sent', async () => {
  await receive(log, 'a');
  await putAside('a');
  await conclude(log, 'a', 'dead-lettered');
  await conclude(log, 'a', 'published', 'dead-lettered');
  await vi.waitFor(() => expect(ledger.receipt('a')).toMatchObject({ outcome: 'published' }));
  await putAside('old', { [deadLetterHeaders.truncated]: 'the first 16 of 99 bytes' });
  await putAside('due', { [deadLetterHeaders.topic]: 'extraction.state' });
  const { sent, left } = (await (await post({ stage: 'extraction', all: true })).json()) as {
    sent: object[];
    left: { receiptId: string; why: string }[];
  };
  expect(sent).toEqual([]);
  expect(left).toEqual([
    { receiptId: 'a', why: expect.stringMatching(/^it was sent again before and is published/) },
    { receiptId: 'old', why: expect.stringContaining('ask the feed') },
    { receiptId: 'due', why: expect.stringContaining('ask the feed') },
  ]);
  expect(await sentAgain()).toEqual([]);
});

test('very many letters are sent call by call, each once', async () => {
  for (let n = 0; n < 1100; n += 1) await putAside(`r${n}`, {}, n % 6);
  const receipts: string[] = [];
  let after: string | undefined;
  let calls = 0;
  do {
    const answer = (await (await post({ stage: 'extraction', all: true, after })).json()) as {
      sent: { receiptId: string }[];
      next?: string;
    };
    receipts.push(...answer.sent.map(({ receiptId }) => receiptId));
    after = answer.next;
    calls += 1;
  } while (after);
  expect(calls).toBe(3);
  expect(new Set(receipts).size).toBe(1100);
  expect(receipts).toHaveLength(1100);
});

test.each([
  ['no JSON', '{', 'bad-request'],
  ['nothing', {}, 'bad-redrive'],
  ['no stage', { stage: 'door', all: true }, 'bad-redrive'],
  ['a stage of the prototype', { stage: 'constructor', all: true }, 'bad-redrive'],
  ['neither one nor all', { stage: 'extraction' }, 'bad-redrive'],
  ['one and all', { stage: 'extraction', receiptId: 'a', all: true }, 'bad-redrive'],
  ['not all', { stage: 'extraction', all: false }, 'bad-redrive'],
  ['a field that is not known', { stage: 'extraction', all: true, x: 1 }, 'bad-redrive'],
  ['a receipt that is too long', { stage: 'extraction', receiptId: 'x'.repeat(65) }, 'bad-redrive'],
  ['a place that is none', { stage: 'extraction', all: true, after: '1.x' }, 'bad-redrive'],
  ['a place of another log', { stage: 'extraction', all: true, after: '1.2' }, 'bad-redrive'],
])('a request of %s is refused and sends nothing', async (_, body, name) => {
  await putAside('a');
  expect(await refusal(await post(body))).toBe(name);
  expect(await sentAgain()).toEqual([]);
});

test('it is asked as JSON alone, so that no page elsewhere can', async () => {
  const body = { stage: 'extraction', all: true };
  for (const type of ['text/plain', 'text/plain; x=application/json'])
    expect(await refusal(await post(body, { 'content-type': type }))).toBe('unsupported-type');
});

test('it answers on this machine alone', async () => {
  await putAside('a');
  const body = JSON.stringify({ stage: 'extraction', all: true });
  const asking = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(service.origin);
      request(
        {
          port,
          host: '127.0.0.1',
          path: '/v1/redrive',
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
        },
        (response) => resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end(body);
    });
  expect(await asking({ host: 'evil.example' })).toBe(403);
  expect(await asking({ 'x-forwarded-for': '10.0.0.7' })).toBe(403);
  expect(await sentAgain()).toEqual([]);
  expect(await asking({})).toBe(200);
});

test('while the log is away it says so, and that sending again is safe', async () => {
  log.fail();
  const response = await post({ stage: 'extraction', all: true });
  expect(response.status).toBe(503);
  const { detail } = Problem.parse(await response.json());
  expect(detail).toContain('sending again is safe');
  log.mend();
});
