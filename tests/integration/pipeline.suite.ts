import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Package } from '@quickwire/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectLedgerBalances } from '../ledger-balances.ts';
import { readAll } from '../read-all.ts';
import { openLogOf } from './open-log.ts';
import { type QuickwireProcess, startQuickwire } from './quickwire-process.ts';

const samples = new URL('../../samples/', import.meta.url).pathname;

const data = process.env['QUICKWIRE_TEST_DATA'];

const wire = (rest: object = {}): Record<string, unknown> => ({
  uri: `urn:test:${randomUUID()}`,
  standard: { name: 'ninjs', version: '3.1' },
  type: 'text',
  language: 'en',
  version: '1',
  headlines: [{ role: 'main', value: 'Ferry company adds night crossings' }],
  bodies: [
    {
      role: 'main',
      contentType: 'text/plain',
      value:
        'The ferry company Nordlinie will add two night crossings to Sandvik in May.\n\nTicket prices stay at 12 euros, director Elin Moberg said on Monday.',
    },
  ],
  ...rest,
});

interface LedgerTotals {
  received: number;
  inFlight: number;
  [outcome: string]: number;
}

/** What is done to the pipeline while its promises are tested. */
export interface Disturbance {
  /** Called when half of the samples are pushed and none is waited for. */
  readonly midway: () => Promise<void>;
  /** Whether the door can still guess outcomes then. */
  readonly guesses: boolean;
}

const undisturbed: Disturbance = { midway: async () => {}, guesses: true };

/** Promises of the whole pipeline, kept on any log: the process is driven from outside alone. */
export const describePipeline = (
  name: string,
  env: () => Record<string, string>,
  { midway, guesses } = undisturbed,
): void => {
  describe(name, () => {
    let qw: QuickwireProcess;
    beforeAll(async () => {
      qw = await startQuickwire(env());
    });
    afterAll(async () => {
      await qw.end('SIGTERM');
    });

    const totals = async (): Promise<LedgerTotals> => {
      const ledger = (await (await qw.get('/v1/ledger')).json()) as { totals: LedgerTotals };
      return ledger.totals;
    };

    test('every sample wire becomes a package whose evidence is in its text', async () => {
      const files = readdirSync(samples).filter((f) => /\.(json|txt)$/.test(f));
      const ids: unknown[] = [];
      for (const [at, file] of files.entries()) {
        if (at === Math.floor(files.length / 2)) await midway();
        const { status, body } = await qw.push(readFileSync(join(samples, file)));
        expect([file, status]).toEqual([file, 202]);
        ids.push(body['storyId']);
      }
      for (const id of ids) {
        const found = await qw.packageOf(id);
        const { story, quickLook } = found as {
          story: { text: string };
          quickLook: {
            bullets: { text: string; evidence: { start: number; end: number; quote: string }[] }[];
          };
        };
        expect(quickLook.bullets.length).toBeGreaterThan(0);
        for (const { evidence } of quickLook.bullets)
          for (const { start, end, quote } of evidence)
            expect(story.text.slice(start, end)).toBe(quote);
      }
    });

    test.skipIf(!data)(
      'every ninjs and house file of QUICKWIRE_TEST_DATA has its package',
      async () => {
        for (const format of ['ninjs', 'newslooks'])
          for (const file of readdirSync(join(data ?? '', 'wires', format))) {
            const { status, body } = await qw.push(
              readFileSync(join(data ?? '', 'wires', format, file)),
            );
            expect([file, status]).toEqual([file, 202]);
            const found = await qw.packageOf(body['storyId']);
            expect([file, found['pubStatus']]).toEqual([file, 'usable']);
          }
      },
    );

    test('a resend is a duplicate and gives the ids of the first', async () => {
      const story = wire();
      const first = await qw.push(story);
      await qw.packageOf(first.body['storyId']);
      const before = await totals();
      const second = await qw.push(story);
      expect(second.body).toMatchObject({
        storyId: first.body['storyId'],
        eventId: first.body['eventId'],
        outcome: guesses ? 'duplicate' : 'accepted',
      });
      await expect
        .poll(async () => (await totals())['duplicate'], { timeout: 10_000 })
        .toBe((before['duplicate'] ?? 0) + 1);
    });

    test('a correction replaces, an older version never overwrites, a kill withdraws', async () => {
      const uri = `urn:test:${randomUUID()}`;
      const first = await qw.push(wire({ uri, version: '2' }));
      const id = first.body['storyId'];
      await qw.packageOf(id);
      await qw.push(
        wire({ uri, version: '3', headlines: [{ role: 'main', value: 'Ferry adds crossings' }] }),
      );
      const corrected = await qw.packageOf(id, (found) => found['version'] === '3');
      expect(corrected).toMatchObject({
        supersedes: '2',
        story: { headline: 'Ferry adds crossings' },
      });
      await qw.push(wire({ uri, version: '1' }));
      await qw.push(wire({ uri, version: '4', pubStatus: 'canceled', bodies: [] }));
      const killed = await qw.packageOf(id, (found) => found['pubStatus'] === 'canceled');
      expect(killed).not.toHaveProperty('story');
      expect(killed['version']).toBe('4');
    });

    test('a correction keeps the lines that still hold, word for word, and tells of the one that does not', async () => {
      const uri = `urn:test:${randomUUID()}`;
      const told = (euros: number): object => ({
        bodies: [
          {
            role: 'main',
            contentType: 'text/plain',
            value: `Larksund approved a budget of ${euros} million euros on Monday.\n\nSkyvest cancelled 40 flights to Iceland on Friday.`,
          },
        ],
      });
      const linesOf = (found: Record<string, unknown>): readonly string[] =>
        (found['quickLook'] as { bullets: { text: string }[] }).bullets.map(({ text }) => text);
      const { body } = await qw.push(wire({ uri, version: '1', ...told(61) }));
      const first = linesOf(await qw.packageOf(body['storyId']));
      await qw.push(wire({ uri, version: '2', ...told(64) }));
      const second = await qw.packageOf(body['storyId'], (found) => found['version'] === '2');
      expect(linesOf(second)).toEqual(first.map((line) => line.replace('61', '64')));
      expect(second['quickLook']).toMatchObject({
        revisions: first.map((was) =>
          was.includes('61')
            ? { kind: 'changed', was, is: was.replace('61', '64') }
            : { kind: 'kept', was },
        ),
      });
      expect(first.filter((line) => line.includes('61'))).toHaveLength(1);
    });

    test('nothing under embargo leaves early; a hold survives kill -9 and is released on time', async () => {
      const until = Date.now() + 6000;
      const { body } = await qw.push(wire({ embargoedUntil: new Date(until).toISOString() }));
      expect(body['outcome']).toBe('held');
      await qw.end('SIGKILL');
      qw = await startQuickwire(env(), qw.dataDirectory);
      while (Date.now() < until - 300) {
        expect((await qw.get(`/v1/packages/${body['storyId']}`)).status).toBe(404);
        await pause(200);
      }
      const found = await qw.packageOf(body['storyId']);
      expect(Date.parse(found['publishedAt'] as string)).toBeGreaterThanOrEqual(until);
    });

    test("an operator's word lets a held story go, an embargo only where it says so", async () => {
      const embargoedUntil = new Date(Date.now() + 3_600_000).toISOString();
      const before = (await totals())['held'] ?? 0;
      const { body } = await qw.push(wire({ embargoedUntil }));
      const release = async (word: object): Promise<number> => {
        const response = await fetch(`${qw.origin}/v1/stories/${body['storyId']}/release`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ by: 'Ada', ...word }),
        });
        return response.status;
      };
      const held = async () => (await totals())['held'];
      await expect.poll(held, { timeout: 15_000 }).toBe(before + 1);
      expect(await release({})).toBe(202);
      expect((await qw.get(`/v1/packages/${body['storyId']}`)).status).toBe(404);
      expect(await release({ embargo: true })).toBe(202);
      const found = await qw.packageOf(body['storyId']);
      expect(found).toMatchObject({ pubStatus: 'usable', history: [{ kind: 'first' }] });
    });

    test('malformed input is refused with the field at fault and counted as rejected', async () => {
      const before = await totals();
      const { status, body } = await qw.push(wire({ headlines: 7 }));
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain('/headlines');
      await expect
        .poll(async () => (await totals())['rejected'], { timeout: 10_000 })
        .toBe((before['rejected'] ?? 0) + 1);
    });

    test('every receipt is accounted for', async () => {
      await expect.poll(async () => (await totals()).inFlight, { timeout: 15_000 }).toBe(0);
      const { received, inFlight, ...ended } = await totals();
      expect(received).toBe(Object.values(ended).reduce((sum, n) => sum + n, 0));
    });

    test('a text is analysed on request, as text and as JSON; what is none is refused', async () => {
      const text = 'Mayor Ada Moe opened the bridge in Oslo.';
      const ask = async (type: string, body: string) => {
        const answer = await fetch(`${qw.origin}/v1/analyse`, {
          method: 'POST',
          headers: { 'content-type': type },
          body,
        });
        return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
      };
      const plain = await ask('text/plain', text);
      expect(plain).toMatchObject({
        status: 200,
        body: { entities: [{ name: 'Ada Moe', role: 'Mayor' }, { name: 'Oslo' }] },
      });
      expect(await ask('application/json', JSON.stringify({ text }))).toEqual(plain);
      expect((await ask('application/json', '{')).status).toBe(400);
    });

    test('SIGTERM ends the process in order; no package is in the log twice, and each receipt stands in one place', async () => {
      expect(await qw.end('SIGTERM')).toBe(0);
      const log = await openLogOf(env(), qw.dataDirectory);
      // By content too: wires of one version that say different things are two packages.
      const packages = (await readAll(log, 'packages.published')).map(({ value }) => {
        const { id, version, pubStatus, ...rest } = JSON.parse(
          Buffer.from(value).toString(),
        ) as Package;
        const { contentHash = '' } = 'story' in rest ? rest.story.revision : {};
        return `${id} ${version} ${pubStatus} ${contentHash}`;
      });
      await expectLedgerBalances(log);
      await log.close();
      expect(packages.length).toBeGreaterThan(0);
      expect(new Set(packages).size).toBe(packages.length);
      qw = await startQuickwire(env(), qw.dataDirectory);
    });
  });
};
