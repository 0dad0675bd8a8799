import { describe, expect, it } from 'vitest';
import { answering, testIo } from '../../test/test-io.ts';
import { redrive } from './redrive.ts';

const to = 'http://127.0.0.1:8787';
const stage = 'extraction';

const call = async (
  options: { receipt?: string; all?: boolean; json?: boolean },
  ...answers: object[]
) => {
  const { fetch, requests } = answering(...answers.map((one) => Response.json(one)));
  const world = testIo({ fetch });
  const code = await redrive({ to, stage, ...options }, world.io);
  const bodies = requests.map(({ body }) => JSON.parse(String(body)) as object);
  return { code, bodies, requests, ...world };
};

describe('redrive', () => {
  it('sends the letters of all receipts again, call by call, and says what became of each', async () => {
    const { code, bodies, requests, outs, errs } = await call(
      { all: true },
      { sent: [{ receiptId: 'a' }], left: [], next: '1.0' },
      { sent: [], left: [{ receiptId: 'b', why: 'it was\nsent before' }] },
    );
    expect(code).toBe(0);
    expect(requests[0]?.url).toBe(`${to}/v1/redrive`);
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
    expect(bodies).toEqual([
      { stage, all: true },
      { stage, all: true, after: '1.0' },
    ]);
    expect(outs).toEqual([
      'sent again: a',
      '1 sent again, 1 left; what became of them: quickwire ledger --outcome dead-lettered',
    ]);
    expect(errs).toEqual(['left as it is: b: it was sent before']);
  });

  it('sends one again by its receipt', async () => {
    const { code, bodies, outs } = await call(
      { receipt: 'a' },
      { sent: [{ receiptId: 'a' }], left: [] },
    );
    expect(code).toBe(0);
    expect(bodies).toEqual([{ stage, receiptId: 'a' }]);
    expect(outs.at(-1)).toBe('1 sent again, 0 left; what became of them: quickwire ledger a');
  });

  it('names the same server for what to ask next', async () => {
    const { fetch } = answering(Response.json({ sent: [{ receiptId: 'a' }], left: [] }));
    const { io, outs } = testIo({ fetch });
    await redrive({ to: 'http://here:1', stage, receipt: 'a' }, io);
    expect(outs.at(-1)).toContain('quickwire ledger a --from http://here:1');
  });

  it('fails when the one that was asked for could not be sent', async () => {
    const { code } = await call(
      { receipt: 'a' },
      { sent: [], left: [{ receiptId: 'a', why: 'no' }] },
    );
    expect(code).toBe(1);
    await expect(call({ receipt: 'a' }, { sent: [], left: [] })).rejects.toMatchObject({
      exitCode: 1,
      message: 'extraction has no dead letter of a; where it stands: quickwire ledger a',
    });
  });

  it('prints JSON on request, a line a call', async () => {
    const answer = { sent: [{ receiptId: 'a' }], left: [] };
    expect((await call({ all: true, json: true }, answer)).outs).toEqual([JSON.stringify(answer)]);
  });

  it.each([{}, { receipt: 'a', all: true }])('wants one receipt or all: %j', async (options) => {
    await expect(call(options)).rejects.toMatchObject({ exitCode: 2 });
  });

  it('says why the server refuses', async () => {
    const { fetch } = answering(
      new Response(JSON.stringify({ detail: 'on its own machine alone' }), { status: 403 }),
    );
    const { io } = testIo({ fetch });
    await expect(redrive({ to, stage, all: true }, io)).rejects.toThrow('own machine alone');
  });
});
