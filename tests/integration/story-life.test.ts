import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openLmdbLog } from '@quickwire/streaming';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../services/quickwire/src/cli/program.ts';
import { testIo } from '../../services/quickwire/test/test-io.ts';
import { readAll } from '../read-all.ts';
import { everyWayOut } from './every-way-out.ts';
import { type QuickwireProcess, startQuickwire } from './quickwire-process.ts';

const HEADLINE = 'Zyxquor buys the lighthouse';
const SECRET = /Zyxquor|Vennekamp|8,317|"8317/i;
const TEXT =
  'Zyxquor will buy the lighthouse of Port Calder for 8,317 crowns, director Elin Vennekamp said on Monday.\n\nThe harbour board voted for it.';

const wire = (rest: object = {}): Record<string, unknown> => ({
  uri: `urn:test:${randomUUID()}`,
  version: '1',
  headline: 'Ferry adds crossings',
  body_text: 'The ferry company Nordlinie will add two night crossings to Sandvik in May.',
  ...rest,
});

let qw: QuickwireProcess;
beforeAll(async () => {
  qw = await startQuickwire();
}, 60_000);
afterAll(async () => {
  await qw.end('SIGTERM');
});

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const totals = async (): Promise<Record<string, number>> =>
  ((await (await qw.get('/v1/ledger')).json()) as { totals: Record<string, number> }).totals;
const settled = (): Promise<void> =>
  expect.poll(async () => (await totals())['inFlight'], { timeout: 20_000 }).toBe(0);
const release = async (id: unknown, ...options: readonly string[]) => {
  const { io, outs, errs } = testIo({ fetch, pause: (ms) => pause(ms), env: { USER: 'Ada' } });
  const code = await run(['release', String(id), '--to', qw.origin, ...options], io, () => {
    throw new Error('no engines here');
  });
  return { code, said: [...outs, ...errs].join('\n') };
};

describe('a story under embargo', () => {
  test('is told at no way out before its time, and at all of them after', async () => {
    const uri = 'urn:test:lighthouse';
    const secret = { uri, headline: HEADLINE, slugline: HEADLINE, body_text: TEXT };
    const { body } = await qw.push(wire({ ...secret, embargoed: inSeconds(3600) }));
    const id = String(body['storyId']);
    await settled();
    const known = { storyId: id, version: '1', receiptId: String(body['receiptId']) };
    const again = await qw.push(wire({ ...secret, embargoed: inSeconds(3600) }));
    const odd = await qw.push({ ...wire(secret), embargoed: 'tomorrow' });
    expect([again.status, odd.status]).toEqual([202, 400]);
    const { code, said } = await release(id);
    expect([code, said]).toEqual([1, expect.stringContaining('--embargo')]);
    await settled();

    const before = await everyWayOut(qw, known, ['/', '/console', '/no-such-page']);
    const doors = { again: JSON.stringify(again.body), odd: JSON.stringify(odd.body), said };
    expect(Object.keys(before).length).toBeGreaterThan(15);
    for (const [way, answer] of Object.entries({ ...before, ...doors }))
      expect(SECRET.test(answer), way).toBe(false);
    expect(before[`GET /v1/packages/${id} as application/json`]).toContain('no-such-package');

    expect((await release(id, '--embargo')).code).toBe(0);
    const after = await everyWayOut(qw, known, ['/']);
    const told = Object.entries(after).flatMap(([way, answer]) =>
      SECRET.test(answer) ? [way] : [],
    );
    for (const way of [
      'GET / as text/html',
      'GET /v1/packages as application/json',
      `GET /v1/packages/${id} as application/json`,
      `GET /v1/packages/${id} as text/plain`,
      `GET /v1/packages/${id} as text/html`,
      `GET /v1/packages/${id}/versions/1 as application/json`,
      'GET /v1/events as text/event-stream',
    ])
      expect(told).toContain(way);
    expect(await totals()).toMatchObject({ held: 0 });
  }, 120_000);

  test('is public within a second of its time; at a restart, at once', async () => {
    const due = Date.now() + 4000;
    const { body } = await qw.push(wire({ embargoed: new Date(due).toISOString() }));
    const found = await qw.packageOf(body['storyId']);
    const late = Date.parse(String(found['publishedAt'])) - due;
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(1000);

    const passed = Date.now() + 2500;
    const second = await qw.push(wire({ embargoed: new Date(passed).toISOString() }));
    await expect.poll(async () => (await totals())['held'], { timeout: 20_000 }).toBe(1);
    await qw.end('SIGKILL');
    await pause(Math.max(0, passed - Date.now()) + 200);
    qw = await startQuickwire({}, qw.dataDirectory);
    const ready = Date.now();
    const released = await qw.packageOf(second.body['storyId']);
    expect(Date.parse(String(released['publishedAt'])) - ready).toBeLessThan(1000);
  }, 120_000);

  test('moves with a newer version, and a kill ends its wait', async () => {
    const uri = `urn:test:${randomUUID()}`;
    const { body } = await qw.push(wire({ uri, embargoed: inSeconds(3600) }));
    const due = Date.now() + 3000;
    await qw.push(wire({ uri, version: '2', embargoed: new Date(due).toISOString() }));
    const found = await qw.packageOf(body['storyId']);
    expect(found['version']).toBe('2');
    expect(Date.parse(String(found['publishedAt']))).toBeGreaterThanOrEqual(due);

    const other = `urn:test:${randomUUID()}`;
    const held = await qw.push(wire({ uri: other, embargoed: inSeconds(2) }));
    await qw.push(wire({ uri: other, version: '2', pubstatus: 'canceled' }));
    await pause(2500);
    const killed = await qw.packageOf(held.body['storyId']);
    expect(killed).toMatchObject({ pubStatus: 'canceled', headline: '', version: '2' });
  }, 60_000);
});

describe('a story that is corrected', () => {
  test('says what changed, keeps its history, and gives its versions until it is killed', async () => {
    const uri = `urn:test:${randomUUID()}`;
    const told = (crowns: number, name: string): object => ({
      uri,
      body_text: `Larksund approved a budget of ${crowns} million crowns on Monday.\n\nMayor ${name} signed it.`,
    });
    const { body } = await qw.push(wire(told(61, 'Ada Moe')));
    const id = String(body['storyId']);
    await qw.packageOf(id);
    await qw.push(wire({ ...told(64, 'Ola Berg'), version: '2', ednote: 'Corrects the sum.' }));
    const second = await qw.packageOf(id, (found) => found['version'] === '2');
    expect(second['history']).toMatchObject([
      { version: '1', kind: 'first' },
      { version: '2', kind: 'correction' },
    ]);
    const changes = second['changes'] as { field: string }[];
    expect(changes).toContainEqual(
      expect.objectContaining({
        field: 'figures',
        removed: [expect.objectContaining({ value: expect.stringContaining('61000000') })],
        added: [expect.objectContaining({ value: expect.stringContaining('64000000') })],
      }),
    );
    expect(changes).toContainEqual(
      expect.objectContaining({
        field: 'names',
        removed: [{ type: 'person', name: 'Ada Moe' }],
        added: [{ type: 'person', name: 'Ola Berg' }],
      }),
    );
    expect(changes.map(({ field }) => field)).toContain('paragraphs');
    const version = (n: number): Promise<Response> => qw.get(`/v1/packages/${id}/versions/${n}`);
    expect(await (await version(1)).text()).toContain('61 million');

    await qw.push(wire({ uri, version: '3', pubstatus: 'canceled' }));
    await qw.packageOf(id, (found) => found['pubStatus'] === 'canceled');
    expect([(await version(1)).status, (await version(2)).status]).toEqual([410, 410]);
  }, 60_000);

  test('under another item id is told at the one it replaces', async () => {
    const uri = `urn:test:${randomUUID()}`;
    const first = await qw.push(wire({ uri }));
    await qw.packageOf(first.body['storyId']);
    const second = await qw.push(wire({ evolvedfrom: uri }));
    const replaced = await qw.packageOf(first.body['storyId'], (found) => 'replacedBy' in found);
    expect(replaced['replacedBy']).toEqual([{ id: second.body['storyId'], rel: 'replaces' }]);
    expect(await qw.packageOf(second.body['storyId'])).toMatchObject({
      story: { family: [{ rel: 'replaces', itemId: uri, id: first.body['storyId'] }] },
    });
  }, 60_000);
});

describe('a story that is killed', () => {
  test('comes out again only where the agency says so, also after a restart', async () => {
    const uri = `urn:test:${randomUUID()}`;
    const { body } = await qw.push(wire({ uri }));
    const id = body['storyId'];
    await qw.packageOf(id);
    await qw.push(wire({ uri, version: '3', pubstatus: 'canceled' }));
    await qw.packageOf(id, (found) => found['pubStatus'] === 'canceled');
    await settled();
    await qw.end('SIGKILL');
    qw = await startQuickwire({}, qw.dataDirectory);
    const stale = (await totals())['stale'] ?? 0;
    await qw.push(wire({ uri, version: '2', pubstatus: 'usable' }));
    await qw.push(wire({ uri, version: '4' }));
    await expect.poll(async () => (await totals())['stale'], { timeout: 20_000 }).toBe(stale + 2);
    expect(await qw.packageOf(id)).toMatchObject({ pubStatus: 'canceled', version: '3' });
    await qw.push(wire({ uri, version: '5', pubstatus: 'usable' }));
    const revived = await qw.packageOf(id, (found) => found['pubStatus'] === 'usable');
    expect(revived).toMatchObject({
      version: '5',
      history: [{ kind: 'first' }, { kind: 'kill' }, { kind: 'revival' }],
    });
  }, 90_000);

  test('before it ever came leaves no package, and stays in when it comes late', async () => {
    const uri = `urn:test:${randomUUID()}`;
    const { stale = 0 } = await totals();
    const { body } = await qw.push(wire({ uri, version: '3', pubstatus: 'canceled' }));
    await qw.push(wire({ uri, version: '2' }));
    await expect.poll(async () => (await totals())['stale'], { timeout: 20_000 }).toBe(stale + 2);
    await settled();
    expect((await qw.get(`/v1/packages/${body['storyId']}`)).status).toBe(404);
    const usable = await qw.push(wire({ uri, version: '4', pubstatus: 'usable' }));
    expect(await qw.packageOf(usable.body['storyId'])).toMatchObject({
      history: [{ version: '4', kind: 'first' }],
    });
  }, 60_000);
});

test('an item that says again what it said long before, in the same version, is published anew, and each receipt has its end', async () => {
  const uri = `urn:test:${randomUUID()}`;
  const say = (bridge: number) =>
    qw.push(
      wire({ uri, headline: `Bridge ${bridge} opens`, body_text: `Bridge ${bridge} opened.` }),
    );
  const headline = (found: Record<string, unknown>): string =>
    (found['story'] as { headline: string }).headline;
  const { body } = await say(1);
  for (let bridge = 2; bridge <= 34; bridge++) await say(bridge);
  await qw.packageOf(body['storyId'], (found) => headline(found) === 'Bridge 34 opens');
  const again = await say(1);
  await qw.packageOf(body['storyId'], (found) => headline(found) === 'Bridge 1 opens');
  await settled();
  const receipt = await (await qw.get(`/v1/ledger/receipts/${again.body['receiptId']}`)).json();
  expect(receipt).toMatchObject({ outcome: 'published' });
}, 60_000);

test('every receipt of all this is accounted for, and no reason in the ledger tells of a text', async () => {
  await settled();
  const { received, inFlight: _, ...ended } = await totals();
  expect(received).toBe(Object.values(ended).reduce((sum, n) => sum + n, 0));
  await qw.end('SIGTERM');
  const log = await openLmdbLog({ directory: `${qw.dataDirectory}/log` });
  const outcomes = (await readAll(log, 'pipeline.outcomes')).map(({ value }) =>
    Buffer.from(value).toString(),
  );
  await log.close();
  expect(outcomes.length).toBeGreaterThan(5);
  for (const outcome of outcomes) expect(outcome).not.toMatch(SECRET);
  qw = await startQuickwire({}, qw.dataDirectory);
}, 60_000);
