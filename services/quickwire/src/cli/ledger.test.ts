import { describe, expect, it } from 'vitest';
import { answering, testIo } from '../../test/test-io.ts';
import { ledger } from './ledger.ts';

const counts = {
  received: 12,
  published: 9,
  held: 1,
  duplicate: 1,
  stale: 0,
  rejected: 1,
  deadLettered: 0,
  inFlight: 0,
};
const answer = {
  totals: counts,
  feeds: [{ feed: 'desk', day: '2026-02-17', ...counts }],
  balanced: true,
  current: true,
};
const from = 'http://127.0.0.1:8787';

describe('ledger', () => {
  it('prints a row a feed and day, and the totals', async () => {
    const { fetch } = answering(Response.json(answer));
    const { io, outs } = testIo({ fetch });
    expect(await ledger({ from }, io)).toBe(0);
    expect(outs).toEqual([
      'feed  day         received  published  held  duplicate  stale  rejected  dead-lettered  in flight',
      'desk  2026-02-17        12          9     1          1      0         1              0          0',
      'all                     12          9     1          1      0         1              0          0',
      'balanced: received is the sum of all that follows it',
    ]);
  });

  it('fails when it does not balance', async () => {
    const { fetch } = answering(Response.json({ ...answer, balanced: false }));
    const { io, errs } = testIo({ fetch });
    expect(await ledger({ from }, io)).toBe(1);
    expect(errs.join('')).toContain('not balanced');
  });

  it('says when it is still counting', async () => {
    const { fetch } = answering(Response.json({ ...answer, current: false }));
    const { io, outs } = testIo({ fetch });
    await ledger({ from }, io);
    expect(outs.join('\n')).toContain('still counting');
  });

  it.each([
    [Response.json({ hello: 'world' }), 1],
    [new Response('<html>'), 1],
    [new Response('', { status: 404 }), 1],
    [new Response('', { status: 503 }), 3],
  ])('takes no other answer for a ledger', async (response, exitCode) => {
    const { fetch } = answering(response);
    const { io } = testIo({ fetch });
    await expect(ledger({ from }, io)).rejects.toMatchObject({ exitCode });
  });
});
