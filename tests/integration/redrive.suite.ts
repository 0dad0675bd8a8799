import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { redrive } from '../../services/quickwire/src/cli/redrive.ts';
import { testIo } from '../../services/quickwire/test/test-io.ts';
import { expectLedgerBalances } from '../ledger-balances.ts';
import { openLogOf } from './open-log.ts';
import { type QuickwireProcess, startQuickwire } from './quickwire-process.ts';

/** Too little time for a text as long as this one: each becomes a dead letter of extraction. */
const BROKEN = { QUICKWIRE_DEADLINE_MS: '100' };
const LONG = Array.from(
  { length: 600 },
  (_, n) => `Ferry ${n} of the company Nordlinie will cross to Sandvik in May, Elin Moberg said.`,
).join(' ');

interface Receipt {
  readonly outcome: string;
  readonly steps: readonly { outcome: string; previous?: string }[];
}

/** Promises of sending dead letters again, kept on any log: the process is driven from outside alone. */
export const describeRedrive = (name: string, env: () => Record<string, string>): void => {
  describe(`dead letters on ${name}`, { timeout: 200_000 }, () => {
    let qw: QuickwireProcess;

    beforeEach(async () => {
      qw = await startQuickwire({ ...env(), ...BROKEN });
    });
    afterEach(async () => {
      await qw.end('SIGTERM');
      const log = await openLogOf(env(), qw.dataDirectory);
      await expectLedgerBalances(log);
      await log.close();
    });

    const restart = async (rest: Record<string, string> = {}): Promise<void> => {
      // In order: a group on Kafka waits long for a member that was killed.
      await qw.end('SIGTERM');
      qw = await startQuickwire({ ...env(), ...rest }, qw.dataDirectory);
    };
    const json = async <T>(path: string): Promise<T> => (await (await qw.get(path)).json()) as T;
    const receiptOf = (id: string) => json<Receipt>(`/v1/ledger/receipts/${id}`);
    const standsAt = (id: string, outcome: string, steps: number) =>
      expect
        .poll(() => receiptOf(id), { timeout: 40_000 })
        .toMatchObject({ outcome, steps: Array.from({ length: steps }, () => ({})) });
    /** Pushes a story of its own; gives its receipt and its story. */
    const push = async (uri = `urn:test:${randomUUID()}`, version = '1') => {
      const { status, body } = await qw.push({
        uri,
        version,
        pubstatus: 'usable',
        headline: `Ferry company adds night crossings ${version}`,
        body_text: LONG,
      });
      expect(status).toBe(202);
      return { receiptId: String(body['receiptId']), storyId: body['storyId'], uri };
    };
    const sendAgain = async (receipt: string) => {
      const { io, outs, errs } = testIo({ fetch });
      const code = await redrive({ to: qw.origin, stage: 'extraction', receipt }, io);
      return { code, said: [...outs, ...errs].join('\n') };
    };

    test('end anew once their cause is mended, exactly once, and are put aside again while it is not', async () => {
      const { receiptId, storyId } = await push();
      await standsAt(receiptId, 'dead-lettered', 1);

      expect((await sendAgain(receiptId)).code).toBe(0);
      await standsAt(receiptId, 'dead-lettered', 2);

      await restart();
      const { code, said } = await sendAgain(receiptId);
      expect(code).toBe(0);
      // The first letter was sent before: the later one is where the receipt stands.
      expect(said).toContain('1 sent again, 1 left');
      await standsAt(receiptId, 'published', 3);
      await qw.packageOf(storyId);
      const { steps } = await receiptOf(receiptId);
      expect(steps.map(({ outcome, previous }) => [outcome, previous])).toEqual([
        ['dead-lettered', undefined],
        ['dead-lettered', 'dead-lettered'],
        ['published', 'dead-lettered'],
      ]);

      expect(await sendAgain(receiptId)).toMatchObject({
        code: 1,
        said: expect.stringContaining('it was sent again before and is published since'),
      });
      expect(await json('/v1/ledger')).toMatchObject({ balanced: true });
    });

    test('are dealt with once, however often they are sent at the same time', async () => {
      const { receiptId, storyId, uri } = await push();
      await standsAt(receiptId, 'dead-lettered', 1);
      await restart();
      await Promise.all([1, 2, 3].map(() => sendAgain(receiptId)));
      await standsAt(receiptId, 'published', 2);
      await qw.packageOf(storyId);
      // A version behind them, in their partition: once it is out, they have all been read.
      const marker = await push(uri, '2');
      await standsAt(marker.receiptId, 'published', 1);
      await standsAt(receiptId, 'published', 2);
      expect(await json('/v1/ledger')).toMatchObject({
        balanced: true,
        totals: { outOfBalance: 0 },
      });
    });

    test('never overwrite a newer version', async () => {
      const first = await push();
      await standsAt(first.receiptId, 'dead-lettered', 1);
      await restart();
      const second = await push(first.uri, '2');
      await standsAt(second.receiptId, 'published', 1);
      expect((await sendAgain(first.receiptId)).code).toBe(0);
      await standsAt(first.receiptId, 'stale', 2);
      expect(await qw.packageOf(first.storyId)).toMatchObject({ version: '2' });
      expect(await json('/v1/ledger')).toMatchObject({ balanced: true });
    });
  });
};
