import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryCache } from '@quickwire/cache';
import { parseFeeds } from '@quickwire/feeds';
import { PROBLEM_JSON } from '@quickwire/http-guard';
import { afterEach, expect, test } from 'vitest';
import { KEY, newDirectory, openDoor, type RunningDoor } from '../../test/running-door.ts';
import { item } from '../../test/wires.ts';
import type { WireReaderOptions } from './wire-reader.ts';

let door: RunningDoor;
afterEach(() => door.close());

const open = async (reading: WireReaderOptions): Promise<void> => {
  door = await openDoor(memoryCache({ maxEntries: 100 }), {
    feeds: parseFeeds(`desk=${KEY},agency=${KEY}`),
    reading: { module: new URL('../../test/misbehaving-reader.ts', import.meta.url), ...reading },
  });
};

const push = (body: Uint8Array, feed = 'desk') =>
  fetch(`${door.origin}/v1/wires/${feed}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}` },
    body: new Uint8Array(body),
  });

/** A wire for the thread, and what is done before it is read. */
const large = (act: string, uri = 'urn:test:large'): Buffer => {
  const value = `act=${act} ${'The ferry adds two crossings. '.repeat(1_500)}`;
  return item({ uri, bodies: [{ role: 'main', contentType: 'text/plain', value }] });
};

test('while a wire takes long the process is alive and other senders are answered', async () => {
  await open({ deadlineMs: 60_000 });
  const go = join(newDirectory(), 'go');
  let answered = false;
  const slow = push(large(`wait:${go}`)).then((answer) => {
    answered = true;
    return answer;
  });
  expect((await fetch(`${door.origin}/livez`)).status).toBe(200);
  expect((await push(item())).status).toBe(202);
  expect(answered).toBe(false);
  await writeFile(go, '');
  expect((await slow).status).toBe(202);
});

test.each([
  ['time', 'loop', { deadlineMs: 2500 }, 'took more than 2.5 s'],
  ['memory', 'fill', { maxMemoryMb: 48, deadlineMs: 60_000 }, 'took too much memory'],
])(
  'a wire that takes too much %s is refused and kept; the next is read',
  async (_, act, reading, why) => {
    await open(reading);
    const answer = await push(large(act));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, PROBLEM_JSON]);
    const problem = (await answer.json()) as { detail: string };
    expect(problem.detail).toContain(why);
    expect(problem.detail).toContain('send fewer items in one wire');
    const [raw] = await door.kept('wires.raw');
    expect(raw).toMatchObject({ problem: { status: 400 } });
    expect(Buffer.from(String(raw?.['body']), 'base64').equals(large(act))).toBe(true);
    expect(await door.kept('pipeline.outcomes')).toMatchObject([{ outcome: 'rejected' }]);
    expect((await push(large('read'))).status).toBe(202);
  },
);

test('a feed with too many large wires is told to come later; the others are not', async () => {
  await open({ deadlineMs: 60_000, mostWaiting: 1 });
  const go = join(newDirectory(), 'go');
  const wires = [1, 2, 3].map((n) => large(`wait:${go}`, `urn:test:${n}`));
  const answers = wires.map((wire) => push(wire));
  const refused = await Promise.race(answers);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('10');
  expect(await refused.json()).toMatchObject({ type: 'urn:quickwire:problem:busy' });
  const other = push(large('read'), 'agency');
  await writeFile(go, '');
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.sort()).toEqual([202, 202, 503]);
  expect((await other).status).toBe(202);
});
