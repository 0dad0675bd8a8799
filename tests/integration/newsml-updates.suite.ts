import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { managed, newsml, textOf, updated } from '../../libs/wires/test/newsml-1.ts';
import { expectLedgerBalances } from '../ledger-balances.ts';
import { openLogOf } from './open-log.ts';
import { type QuickwireProcess, startQuickwire } from './quickwire-process.ts';

/** Promises of a NewsML 1 item that is updated in parts, on any log. `ended` is how the process ends before each restart. */
export const describeNewsmlUpdates = (
  name: string,
  env: () => Record<string, string>,
  ended: 'SIGTERM' | 'SIGKILL',
): void => {
  describe(name, () => {
    let qw: QuickwireProcess;
    beforeAll(async () => {
      qw = await startQuickwire(env());
    }, 60_000);
    afterAll(async () => {
      await qw.end('SIGTERM');
    });

    const replacing = (text: string): string => `<Replace DuidRef="text">${textOf(text)}</Replace>`;
    const textIn = (found: Record<string, unknown>): string =>
      (found['story'] as { text: string }).text;
    /** Pushes a wire that the door takes. @returns what it was answered */
    const push = async (wire: string): Promise<Record<string, unknown>> => {
      const { status, body } = await qw.push(wire);
      expect([status, body['detail']]).toEqual([202, undefined]);
      return body;
    };
    /** What the ledger tells of a receipt that has ended. */
    const endOf = async (receiptId: unknown): Promise<Record<string, unknown>> => {
      let found: Record<string, unknown> = {};
      await expect
        .poll(
          async () => {
            const response = await qw.get(`/v1/ledger/receipts/${receiptId}`);
            found = response.ok ? ((await response.json()) as typeof found) : {};
            return found['standing'] ?? found['outcome'] ?? 'in-flight';
          },
          { timeout: 20_000 },
        )
        .not.toBe('in-flight');
      return found;
    };
    const restart = async (): Promise<void> => {
      await qw.end(ended);
      qw = await startQuickwire(env(), qw.dataDirectory);
    };

    test('is published whole after each update, a restart between them too', async () => {
      const { storyId } = await push(newsml({ id: 'parts' }));
      await qw.packageOf(storyId, (found) => found['version'] === '1');
      await restart();
      await push(updated(replacing('It sails on Monday, the line said.'), { id: 'parts' }));
      const second = await qw.packageOf(storyId, (found) => found['version'] === '2');
      expect(textIn(second)).toBe('It sails on Monday, the line said.');
      expect(second).toMatchObject({
        supersedes: '1',
        story: { headline: 'Ferry adds crossings' },
      });
      await restart();
      const headline =
        '<Replace DuidRef="head"><HeadLine>Ferry sails on Monday</HeadLine></Replace>';
      await push(updated(headline, { id: 'parts', revision: 3 }));
      const third = await qw.packageOf(storyId, (found) => found['version'] === '3');
      expect(third).toMatchObject({
        supersedes: '2',
        story: { headline: 'Ferry sails on Monday' },
      });
      expect(textIn(third)).toBe('It sails on Monday, the line said.');
    }, 120_000);

    test('comes down when its management withholds it, and comes back with its text', async () => {
      const { storyId } = await push(newsml({ id: 'managed' }));
      const first = await qw.packageOf(storyId);
      await push(
        managed({ id: 'managed', revision: 2, status: '<Status FormalName="Withheld"/>' }),
      );
      const down = await qw.packageOf(storyId, (found) => found['pubStatus'] === 'withheld');
      expect(down).not.toHaveProperty('story');
      await push(managed({ id: 'managed', revision: 3 }));
      const back = await qw.packageOf(storyId, (found) => found['version'] === '3');
      expect([back['pubStatus'], textIn(back)]).toEqual(['usable', textIn(first)]);
    }, 60_000);

    test('is taken down also where the text of the withheld revision never came', async () => {
      const { storyId } = await push(newsml({ id: 'gap' }));
      await qw.packageOf(storyId);
      await push(
        managed({ id: 'gap', revision: 3, previous: 2, status: '<Status FormalName="Withheld"/>' }),
      );
      await qw.packageOf(storyId, (found) => found['pubStatus'] === 'withheld');
      await push(newsml({ id: 'gap', revision: 4 }));
      await qw.packageOf(storyId, (found) => found['version'] === '4' && 'story' in found);
    }, 60_000);

    test('is told in the ledger to be sent whole where an update has nothing to change', async () => {
      const { receiptId } = await push(updated(replacing('New.'), { id: 'alone' }));
      const end = JSON.stringify(await endOf(receiptId));
      expect(end).toContain('rejected');
      expect(end).toContain('send the whole revision');
      const { storyId } = await push(newsml({ id: 'alone', revision: 2 }));
      await qw.packageOf(storyId, (found) => found['version'] === '2');
    }, 60_000);

    test('has each of its receipts in one place', async () => {
      await qw.end('SIGTERM');
      const log = await openLogOf(env(), qw.dataDirectory);
      await expectLedgerBalances(log);
      await log.close();
      qw = await startQuickwire(env(), qw.dataDirectory);
    }, 60_000);
  });
};
