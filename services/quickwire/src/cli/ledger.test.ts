import { describe, expect, it } from 'vitest';
import { answering, testIo } from '../../test/test-io.ts';
import { ledger } from './ledger.ts';

const counts = {
  received: 13,
  published: 9,
  held: 1,
  duplicate: 1,
  stale: 0,
  dropped: 1,
  rejected: 1,
  deadLettered: 0,
  inFlight: 0,
  outOfBalance: 0,
};
const day = '2026-02-17';
const answer = {
  totals: counts,
  feeds: [{ feed: 'desk', day, ...counts }],
  balanced: true,
  current: true,
};
const from = 'http://127.0.0.1:8787';
const receiptId = '019c6af1-9c00-7000-8000-000000000000';
const item = {
  receiptId,
  storyId: '0'.repeat(24),
  feed: 'desk',
  day,
  version: '2',
  receivedAt: '2026-02-17T10:00:00.000Z',
  outcome: 'dead-lettered',
  since: '2026-02-17T10:00:00.020Z',
  stage: 'extraction',
  reason: 'failed 4 times:\u001b[2J a slip',
};

/** What the command prints when the server answers so. */
const tell = async (
  body: object,
  options: Partial<Parameters<typeof ledger>[1]> = {},
  receipt?: string,
) => {
  const { fetch, requests } = answering(Response.json(body));
  const { io, outs, errs } = testIo({ fetch });
  const code = await ledger(receipt, { from, ...options }, io);
  return { code, outs, errs, url: requests[0]?.url };
};

describe('ledger', () => {
  it('prints a row a feed and day, the totals, and what to ask next', async () => {
    const { code, outs } = await tell(answer);
    expect(code).toBe(0);
    expect(outs).toEqual([
      'feed  day         received  published  held  duplicate  stale  dropped  rejected  dead-lettered  in-flight',
      'desk  2026-02-17        13          9     1          1      0        1         1              0          0',
      'all                     13          9     1          1      0        1         1              0          0',
      'balanced: received is the sum of all that follows it',
      'what is behind a number: quickwire ledger --feed desk --day 2026-02-17 --outcome rejected',
    ]);
  });

  it('asks for the feed and the day alone', async () => {
    const { url } = await tell(answer, { feed: 'desk', day });
    expect(url).toBe(`${from}/v1/ledger?feed=desk&day=${day}`);
  });

  it('fails when it does not balance, and says what to do', async () => {
    const { code, errs } = await tell({
      ...answer,
      totals: { ...counts, outOfBalance: 2 },
      balanced: false,
    });
    expect(code).toBe(1);
    expect(errs).toEqual([
      'not balanced: 2 ended twice, or without having been received; see them: quickwire ledger --outcome out-of-balance',
    ]);
  });

  it('says when it is still counting', async () => {
    const { outs } = await tell({ ...answer, current: false });
    expect(outs.join('\n')).toContain('still counting');
  });

  it('says that it has no receipt of a feed, and of which it has; a day without any is a day without any', async () => {
    const empty = { ...answer, feeds: [] };
    const ask = (feed: string) => {
      const { fetch } = answering(Response.json(empty), Response.json(answer));
      return ledger(undefined, { from, feed, day }, testIo({ fetch }).io);
    };
    await expect(ask('nosuch')).rejects.toMatchObject({
      exitCode: 1,
      message: 'the ledger has no receipt of a feed nosuch; those it has are of desk',
    });
    expect(await ask('desk')).toBe(0);
  });

  it('prints JSON on request', async () => {
    const { outs } = await tell(answer, { json: true });
    expect(JSON.parse(outs.join('\n'))).toEqual(answer);
    const page = { items: [item] };
    expect(JSON.parse((await tell(page, { json: true, outcome: 'held' })).outs.join('\n'))).toEqual(
      page,
    );
    const receipt = { ...item, steps: [], passed: [] };
    expect(JSON.parse((await tell(receipt, { json: true }, receiptId)).outs.join('\n'))).toEqual(
      receipt,
    );
  });

  it('takes what an older server lacks for 0', async () => {
    const { dropped, outOfBalance, ...older } = counts;
    const { code, outs } = await tell({ ...answer, totals: older, feeds: [] });
    expect(code).toBe(0);
    expect(outs[1]).toMatch(/^all +13 +9 +1 +1 +0 +0 +1 +0 +0$/);
  });

  it.each([
    [Response.json({ hello: 'world' }), 1],
    [new Response('<html>'), 1],
    [new Response('', { status: 404 }), 1],
    [new Response('', { status: 503 }), 3],
  ])('takes no other answer for a ledger', async (response, exitCode) => {
    const { fetch } = answering(response);
    const { io } = testIo({ fetch });
    await expect(ledger(undefined, { from }, io)).rejects.toMatchObject({ exitCode });
  });
});

describe('ledger --outcome', () => {
  it('lists the receipts, a line each, and says what to ask next', async () => {
    const { code, outs, url } = await tell(
      { items: [item, { ...item, version: undefined, reason: undefined }], next: 'abc' },
      { feed: 'desk', day, outcome: 'dead-lettered', from: 'http://here:1' },
    );
    expect(code).toBe(0);
    expect(url).toBe(
      `http://here:1/v1/ledger/items?feed=desk&day=${day}&outcome=dead-lettered&limit=20`,
    );
    const line = `2026-02-17T10:00:00.020Z  desk  2        dead-lettered  extraction  ${receiptId}`;
    expect(outs).toEqual([
      'since                     feed  version  outcome        stage       receipt                               why',
      `${line}  failed 4 times: a slip`.replace(': a', ': [2J a'),
      line.replace('desk  2', 'desk   '),
      `more: quickwire ledger --feed desk --day ${day} --outcome dead-lettered --after abc --from http://here:1`,
      `one by itself: quickwire ledger ${receiptId} --from http://here:1`,
    ]);
  });

  it('tells the story of what is held, and how to let it go', async () => {
    const held = { ...item, outcome: 'held', stage: 'publishing', reason: 'on hold by the desk' };
    const { outs } = await tell({ items: [held] }, { outcome: 'held', from: 'http://here:1' });
    expect(outs).toEqual([
      'since                     feed  version  outcome  stage       receipt                               story                     why',
      `2026-02-17T10:00:00.020Z  desk  2        held     publishing  ${receiptId}  ${item.storyId}  on hold by the desk`,
      `one by itself: quickwire ledger ${receiptId} --from http://here:1`,
      `to let it go now: quickwire release ${item.storyId} --to http://here:1`,
    ]);
  });

  it('says for how long what is in flight has been so, and what is wrong with a receipt', async () => {
    const { reason, ...rest } = item;
    const { outs } = await tell(
      {
        items: [
          { ...rest, outcome: 'in-flight', ageMs: 185_000 },
          { ...rest, fault: 'ended-twice' },
        ],
      },
      { outcome: 'in-flight' },
    );
    expect(outs[1]).toMatch(/ {2}for 3 min$/);
    expect(outs[2]).toMatch(/ {2}ended twice$/);
  });

  it('says when there is none', async () => {
    const { outs } = await tell({ items: [] }, { outcome: 'held' });
    expect(outs).toEqual(['no receipt stands there']);
  });
});

describe('ledger RECEIPT', () => {
  it('tells what befell it in order, and what to do', async () => {
    const { code, outs, url } = await tell(
      {
        ...item,
        passed: [
          { stage: 'ingestion', at: item.receivedAt },
          { stage: 'extraction', at: '2026-02-17T10:00:00.010Z' },
          { stage: 'publishing', at: '2026-02-17T10:00:00.020Z' },
        ],
        steps: [
          {
            outcome: 'held',
            stage: 'publishing',
            reason: 'withheld by the agency',
            at: '2026-02-17T10:00:00.020Z',
          },
          {
            outcome: 'published',
            previous: 'held',
            stage: 'publishing',
            at: '2026-02-17T11:00:00.000Z',
          },
        ],
        outcome: 'published',
      },
      {},
      receiptId,
    );
    expect(code).toBe(0);
    expect(url).toBe(`${from}/v1/ledger/receipts/${receiptId}`);
    expect(outs).toEqual([
      `receipt ${receiptId}, feed desk, version 2, story ${'0'.repeat(24)}`,
      '2026-02-17T10:00:00.000Z received',
      '2026-02-17T10:00:00.010Z through extraction',
      '2026-02-17T10:00:00.020Z held by publishing: withheld by the agency',
      '2026-02-17T11:00:00.000Z published by publishing, no longer held',
      `what is public: ${from}/v1/packages/${'0'.repeat(24)}`,
    ]);
  });

  it.each([
    [
      { outcome: 'dead-lettered' },
      `once its cause is mended: quickwire redrive --stage extraction --receipt ${receiptId}`,
    ],
    [{ outcome: 'held' }, `to let it go now: quickwire release ${item.storyId}`],
    [{ outcome: 'in-flight', ageMs: 2500 }, 'in flight for 2 s; should that go on'],
    [{ fault: 'ended-twice' }, 'ended twice: a stage is at fault'],
  ])('says what to do when it stands so: %j', async (rest, said) => {
    const { outs } = await tell({ ...item, ...rest, steps: [], passed: [] }, {}, receiptId);
    expect(outs.at(-1)).toContain(said);
  });

  it('is asked for by itself', async () => {
    const { io } = testIo();
    await expect(ledger(receiptId, { from, feed: 'desk' }, io)).rejects.toMatchObject({
      exitCode: 2,
    });
    await expect(ledger(undefined, { from, limit: '5' }, io)).rejects.toMatchObject({
      exitCode: 2,
    });
  });
});
