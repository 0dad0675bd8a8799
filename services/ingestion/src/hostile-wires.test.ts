import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memoryCache } from '@quickwire/cache';
import { MAX_WIRE_BYTES, PROBLEM_JSON } from '@quickwire/http-guard';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { KEY, openDoor, type RunningDoor } from '../test/running-door.ts';
import { item } from '../test/wires.ts';

let door: RunningDoor;
beforeEach(async () => {
  door = await openDoor(memoryCache({ maxEntries: 100 }));
});
afterEach(() => door.close());

const push = (body: string | Uint8Array) =>
  fetch(`${door.origin}/v1/wires/desk`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}` },
    body: new Uint8Array(Buffer.from(body)),
  });

const nitf = (headline: string, text: string, doctype = '', attributes = ''): string =>
  `<?xml version="1.0"?>${doctype}<nitf><head${attributes}><docdata><doc-id id-string="x1"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content><p>${text}</p></body.content></body></nitf>`;

const attributes = (count: number): string =>
  Array.from({ length: count }, (_, n) => ` a${n.toString(36)}=""`).join('');

const laughs = (levels: number): string => {
  const entities = Array.from(
    { length: levels },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
  );
  return `<!DOCTYPE nitf [<!ENTITY l0 "ha">${entities.join('')}]>`;
};

const fits = (text: string): string => text.slice(0, MAX_WIRE_BYTES - 2000);

test.each<readonly [string, string, readonly number[]]>([
  ['5 MB in one line', nitf('Ferry', 'word '.repeat(1_000_000)), [413]],
  ['a mebibyte in one line', nitf('Ferry', fits('word '.repeat(250_000))), [202]],
  ['200,000 attributes', nitf('Ferry', 'Text.', '', attributes(200_000)), [413]],
  ['100,000 attributes', nitf('Ferry', 'Text.', '', attributes(100_000)), [400]],
  ['XML that nests 10,000 deep', nitf('Ferry', '<q>'.repeat(10_000)), [400]],
  ['JSON that nests 10,000 deep', `{"uri":"urn:test:1","x":${'['.repeat(10_000)}`, [400]],
  ['HTML that nests 10,000 deep', `<html><body>${'<div>'.repeat(10_000)}`, [400]],
  ['billion laughs', nitf('Ferry', 'Text &l9;', laughs(9)), [202, 400]],
  ['laughs in an attribute', nitf('Ferry', 'Text.', laughs(9), ' id="&l9;"'), [202, 400]],
  ['NUL bytes alone', '\0'.repeat(100_000), [400]],
  ['NUL bytes in a story', nitf('Fe\0rry', 'Te\0xt.'), [202, 400]],
])('%s: one answer, kept, and the door stands', async (_, wire, statuses) => {
  const answer = await push(wire);
  expect(statuses).toContain(answer.status);
  if (answer.status !== 202) {
    expect(answer.headers.get('content-type')).toBe(PROBLEM_JSON);
    const problem = (await answer.json()) as { detail: string; errors?: { pointer: string }[] };
    expect(problem.detail).not.toBe('');
    if (answer.status === 400) expect(problem.errors?.length).toBeGreaterThan(0);
    expect(await door.kept('pipeline.outcomes')).toMatchObject([{ outcome: 'rejected' }]);
    expect(await door.kept('stories.received')).toEqual([]);
  }
  const [raw] = await door.kept('wires.raw');
  const kept = Buffer.from(String(raw?.['body']), 'base64');
  expect(kept.equals(Buffer.from(wire).subarray(0, MAX_WIRE_BYTES))).toBe(true);
  expect((await push(item())).status).toBe(202);
});

test('what an entity says is never multiplied', async () => {
  await push(nitf('Ferry', 'Text &l9;', laughs(9)));
  expect(JSON.stringify(await door.kept('stories.received')).length).toBeLessThan(10_000);
});

/** Told of each address that is asked. */
const asked: (string | undefined)[] = [];
const bait = createServer((request, response) => {
  asked.push(request.url);
  response.end('bait');
});
beforeAll(async () => {
  bait.listen(0, '127.0.0.1');
  await once(bait, 'listening');
});
afterAll(() => {
  bait.close();
});

test('nothing that a wire points to is ever read: no file, no address', async () => {
  const { port } = bait.address() as AddressInfo;
  const here = `http://127.0.0.1:${port}`;
  for (const [doctype, text] of [
    ['<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>', 'Text &x;'],
    [`<!DOCTYPE nitf [<!ENTITY x SYSTEM "${here}/entity">]>`, 'Text &x;'],
    [`<!DOCTYPE nitf [<!ENTITY % x SYSTEM "${here}/parameter"> %x;]>`, 'Text.'],
    [`<!DOCTYPE nitf SYSTEM "${here}/dtd">`, 'Text.'],
    ['', `Text.<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${here}/include"/>`],
  ] as const)
    expect([202, 400]).toContain((await push(nitf('Ferry', text, doctype))).status);
  const stories = JSON.stringify(await door.kept('stories.received'));
  const { hostname } = await import('node:os');
  expect(stories).not.toContain(hostname());
  expect(stories).not.toContain('bait');
  expect(asked).toEqual([]);
});
