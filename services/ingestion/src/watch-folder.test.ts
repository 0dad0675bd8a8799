import { mkdtempSync } from 'node:fs';
import {
  appendFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FeedName } from '@quickwire/contracts';
import { MAX_WIRE_BYTES, ProblemError } from '@quickwire/http-guard';
import { LogUnavailableError } from '@quickwire/streaming';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer, Receipt } from './answer.ts';
import type { IncomingWire } from './records.ts';
import { watchFolder } from './watch-folder.ts';

const everyMs = 20;
let directory: string;
let stop: AbortController;
let watching: Promise<void>;
let taken: string[];
let faults: string[];
let again: string[];
/** Milliseconds that a file must lie unchanged. */
let settleMs: number;
/** What receiving does beyond noting it. */
let onReceive: (wire: IncomingWire) => Promise<Answer | undefined> | Answer | undefined;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'quickwire-watch-'));
  stop = new AbortController();
  watching = Promise.resolve();
  taken = [];
  faults = [];
  again = [];
  settleMs = 50;
  onReceive = () => undefined;
});
afterEach(async () => {
  stop.abort();
  await watching;
  await rm(directory, { recursive: true });
});

const watch = (): void => {
  watching = watchFolder({
    directory,
    feed: 'desk' as FeedName,
    everyMs,
    settleMs,
    pauseMostMs: 100,
    signal: stop.signal,
    receive: async (wire) => {
      const answer = await onReceive(wire);
      taken.push(`${wire.fileName}: ${Buffer.from(wire.bytes)}`);
      return answer ?? ({} as Receipt);
    },
    onAgain: (name) => again.push(name),
    onError: (error, name) => faults.push(`${name}: ${error.message}`),
  });
};
const drop = (name: string, text: string): Promise<void> => writeFile(join(directory, name), text);
const lying = async (folder = '.'): Promise<string[]> =>
  (await readdir(join(directory, folder)).catch(() => [])).sort();
const done = () => expect.poll(() => lying('.done'), { timeout: 10_000 });
const failed = () => expect.poll(() => lying('.failed'), { timeout: 10_000 });

test('takes what lies there at the start, the oldest first', async () => {
  for (const [name, at] of [
    ['a', 3],
    ['b', 1],
    ['c', 2],
  ] as const) {
    await drop(name, name);
    await utimes(join(directory, name), at, at);
  }
  watch();
  await done().toEqual(['a', 'b', 'c']);
  expect(taken).toEqual(['b: b', 'c: c', 'a: a']);
});

test('takes a file once it has stopped growing', async () => {
  watch();
  for (let n = 0; n < 20; n++) {
    await appendFile(join(directory, 'slow'), '.');
    await pause(everyMs / 4);
  }
  await done().toEqual(['slow']);
  expect(taken.at(-1)).toBe(`slow: ${'.'.repeat(20)}`);
});

/** A file that was written to long ago, as one is that was moved in. */
const dropOld = async (name: string, text: string): Promise<void> => {
  await drop(`${name}.part`, text);
  await utimes(join(directory, `${name}.part`), 1, 1);
  await rename(join(directory, `${name}.part`), join(directory, name));
};

test('a file whose writer pauses is not taken before it has settled', async () => {
  settleMs = 600_000;
  watch();
  await drop('slow', 'half');
  await dropOld('marker', 'x');
  await done().toEqual(['marker']);
  await dropOld('another', 'x');
  await done().toEqual(['another', 'marker']);
  expect(taken).toEqual(['marker: x', 'another: x']);
  await appendFile(join(directory, 'slow'), ' and half');
  await utimes(join(directory, 'slow'), 1, 1);
  await done().toEqual(['another', 'marker', 'slow']);
  expect(taken.at(-1)).toBe('slow: half and half');
});

test('a file of a clock that is ahead is taken once it was looked at for long enough', async () => {
  watch();
  await drop('early', 'x');
  await utimes(join(directory, 'early'), Date.now() / 1000 + 3600, Date.now() / 1000 + 3600);
  await done().toEqual(['early']);
});

test('a file that is written to after it was put away is taken again, and that is told', async () => {
  watch();
  const file = await open(join(directory, 'slow'), 'w');
  await file.write('half');
  await done().toEqual(['slow']);
  await file.write(' and half');
  await expect.poll(() => taken).toEqual(['slow: half', 'slow: half and half']);
  await file.close();
  expect(again).toEqual(['slow']);
  expect(await lying('.done')).toEqual(['slow']);
});

test('a file that was refused for what it lacked is done once its writer has added that', async () => {
  onReceive = ({ bytes }) => {
    if (bytes.length < 5) throw new ProblemError('malformed-wire', 'ends too early');
    return undefined;
  };
  watch();
  const file = await open(join(directory, 'slow'), 'w');
  await file.write('half');
  await failed().toEqual(['slow', 'slow.problem.json']);
  await file.write(' and half');
  await file.close();
  await done().toEqual(['slow']);
  expect(await lying('.failed')).toEqual([]);
});

test('a file whose name is not UTF-8 is taken, and put away under its name', async () => {
  watch();
  const name = Buffer.from('bad\xff.json', 'latin1');
  await writeFile(Buffer.concat([Buffer.from(`${directory}/`), name]), 'x');
  await expect.poll(() => readdir(join(directory, '.done'), 'buffer')).toEqual([name]);
  expect(taken).toEqual(['bad\ufffd.json: x']);
});

test('lets dotfiles and unfinished files be', async () => {
  const unfinished = ['.hidden', 'a.part', 'b.TMP', 'c.filepart'];
  for (const name of unfinished) await drop(name, 'x');
  watch();
  await drop('whole', 'x');
  await done().toEqual(['whole']);
  expect(await lying()).toEqual(expect.arrayContaining(unfinished));
});

test('puts a refused file aside with the problem', async () => {
  onReceive = () => {
    throw new ProblemError('malformed-wire', 'no');
  };
  watch();
  await drop('bad', 'x');
  await failed().toEqual(['bad', 'bad.problem.json']);
  const problem = await readFile(join(directory, '.failed', 'bad.problem.json'), 'utf8');
  expect(JSON.parse(problem)).toMatchObject({ status: 400, detail: 'no' });
});

test('tries a file again that could not be read for the rush', async () => {
  let busy = true;
  onReceive = () => {
    if (busy) throw new ProblemError('busy', 'later');
  };
  await drop('a', 'a');
  watch();
  await expect.poll(() => faults).not.toEqual([]);
  busy = false;
  await done().toEqual(['a']);
  expect(await lying('.failed')).toEqual([]);
});

test('puts a file aside of which an item was refused, and names the item', async () => {
  const { problem } = new ProblemError('malformed-wire', 'has no text');
  onReceive = () => ({
    items: [{ place: '/items/0' } as Receipt & { place: string }, { place: '/items/1', problem }],
  });
  watch();
  await drop('part', 'x');
  await failed().toEqual(['part', 'part.problem.json']);
  const told = await readFile(join(directory, '.failed', 'part.problem.json'), 'utf8');
  expect(JSON.parse(told)).toMatchObject({
    detail: expect.stringContaining('1 of the 2 items'),
    errors: [{ pointer: '/items/1', detail: 'has no text' }],
  });
});

test('puts an oversized file aside unread', async () => {
  watch();
  await drop('huge', 'x'.repeat(MAX_WIRE_BYTES + 1));
  await failed().toEqual(['huge', 'huge.problem.json']);
  expect(taken).toEqual([]);
});

test('leaves files while the log is away, with growing pauses, and takes them after', async () => {
  let away = true;
  onReceive = () => {
    if (away) throw new LogUnavailableError('away');
  };
  await drop('a', 'a');
  await drop('b', 'b');
  watch();
  await pause(600);
  // Without a growing pause these would be some thirty.
  expect(faults.length).toBeGreaterThan(1);
  expect(faults.length).toBeLessThan(12);
  expect(await lying()).toEqual(expect.arrayContaining(['a', 'b']));
  away = false;
  await done().toEqual(['a', 'b']);
  expect(taken.sort()).toEqual(['a: a', 'b: b']);
});

test('a fault over one file does not hold up the others', async () => {
  let faulty = true;
  onReceive = ({ fileName }) => {
    if (fileName === 'a' && faulty) throw new Error('a fault of ours');
  };
  await drop('a', 'a');
  await drop('b', 'b');
  watch();
  await done().toEqual(['b']);
  faulty = false;
  await done().toEqual(['a', 'b']);
});

test('a file that is replaced while it is taken is taken again', async () => {
  onReceive = async ({ bytes }) => {
    if (Buffer.from(bytes).toString() === 'one') await drop('a', 'another');
  };
  await drop('a', 'one');
  watch();
  await done().toEqual(['a']);
  expect(taken).toEqual(['a: one', 'a: another']);
});

test('one that cannot be moved is received only once', async () => {
  watch();
  await done().toEqual([]);
  // A file where the folder should be stops even root.
  await expect.poll(() => lying(), { timeout: 10_000 }).toContain('.done');
  await rm(join(directory, '.done'), { recursive: true });
  await drop('.done', '');
  await drop('a', 'a');
  await expect.poll(() => faults.length, { timeout: 10_000 }).toBeGreaterThan(2);
  await rm(join(directory, '.done'));
  await done().toEqual(['a']);
  expect(taken).toEqual(['a: a']);
});

test('goes on when the folder was away for a while', async () => {
  watch();
  await expect.poll(() => lying(), { timeout: 10_000 }).toEqual(['.done', '.failed']);
  await rm(directory, { recursive: true });
  await expect.poll(() => faults.length, { timeout: 10_000 }).toBeGreaterThan(0);
  await mkdir(directory);
  await drop('a', 'a');
  await done().toEqual(['a']);
});
