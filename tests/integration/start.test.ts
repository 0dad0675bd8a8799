import { freePort } from '@quickwire/testkit';
import { afterEach, expect, test } from 'vitest';
import { type QuickwireProcess, startQuickwire } from './quickwire-process.ts';

const running: QuickwireProcess[] = [];
const start = async (env = {}, dataDirectory?: string): Promise<QuickwireProcess> => {
  const qw = await startQuickwire(env, dataDirectory);
  running.push(qw);
  return qw;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((qw) => qw.end('SIGTERM')));
});

const story = { uri: 'urn:test:1', headline: 'Ferry adds crossings', body_text: 'It adds two.' };

test('the start says how long it took', async () => {
  const begun = performance.now();
  const { readyAfter } = await start();
  expect(readyAfter).toBeGreaterThan(0);
  expect(readyAfter).toBeLessThanOrEqual((performance.now() - begun) / 1000);
});

test('two run side by side, each with its PORT and its QUICKWIRE_DATA_DIR', async () => {
  const ports = [await freePort(), await freePort()];
  const [one, other] = await Promise.all(ports.map((port) => start({ PORT: String(port) })));
  expect(one?.origin).toBe(`http://127.0.0.1:${ports[0]}`);
  expect(other?.origin).toBe(`http://127.0.0.1:${ports[1]}`);
  const { body } = (await one?.push(story)) ?? {};
  await one?.packageOf(body?.['storyId']);
  expect((await other?.get(`/v1/packages/${body?.['storyId']}`))?.status).toBe(404);
});

test('a second one on the same folder ends with an error that says what to do', async () => {
  const { dataDirectory } = await start();
  await expect(start({}, dataDirectory)).rejects.toThrow(
    /^ended with 1:\nquickwire: the log in \S+ is in use by process \d+; stop that one, or set QUICKWIRE_DATA_DIR to another folder\n$/,
  );
});

test('one whose port is taken ends with an error that says what to do, and leaves its folder to the next', async () => {
  const { origin } = await start();
  const { port } = new URL(origin);
  const other = await start();
  await other.end('SIGTERM');
  await expect(start({ PORT: port }, other.dataDirectory)).rejects.toThrow(
    `ended with 1:\nquickwire: port ${port} of 127.0.0.1 is taken; stop what listens there, or set PORT to another (0 takes one that is free)\n`,
  );
  await start({}, other.dataDirectory);
});
