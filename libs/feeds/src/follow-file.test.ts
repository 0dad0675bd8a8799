import { mkdtempSync } from 'node:fs';
import { appendFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followFile } from './index.ts';

let file: string;
let texts: string[];
let errors: Error[];
let stop: AbortController;
let following: Promise<void>;

beforeEach(async () => {
  file = join(mkdtempSync(join(tmpdir(), 'quickwire-follow-')), 'feeds.yaml');
  await writeFile(file, 'one');
  texts = [];
  errors = [];
  stop = new AbortController();
  following = followFile({
    file,
    maxBytes: 1000,
    signal: stop.signal,
    everyMs: 20,
    onText: (text) => void texts.push(text),
    onError: (error) => void errors.push(error),
  });
});
afterEach(async () => {
  stop.abort();
  await following;
});
const seen = () => expect.poll(() => texts, { interval: 5 });

test('gives the text as it is found, and again when the file is written in place', async () => {
  await seen().toEqual(['one']);
  await writeFile(file, 'two');
  await seen().toEqual(['one', 'two']);
});

test('sees a file of the same size that an editor puts in place of the old', async () => {
  await seen().toEqual(['one']);
  await writeFile(`${file}~`, 'two');
  await rename(`${file}~`, file);
  await seen().toEqual(['one', 'two']);
});

test('leaves a file alone while it grows', async () => {
  const growing = join(mkdtempSync(join(tmpdir(), 'quickwire-follow-')), 'feeds.yaml');
  await writeFile(growing, 'one');
  const given: string[] = [];
  const done = new AbortController();
  let looks = 0;
  await followFile({
    file: growing,
    maxBytes: 1000,
    signal: done.signal,
    onText: (text) => void given.push(text),
    onError: (error) => void errors.push(error),
    // It grows between any two looks, then no more.
    pause: async () => {
      looks++;
      if (looks < 10) await appendFile(growing, '+');
      if (looks === 12) done.abort();
    },
  });
  expect(given).toEqual(['one+++++++++']);
  expect(errors).toEqual([]);
});

test('a file that is too large is left unread', async () => {
  await seen().toEqual(['one']);
  await writeFile(file, 'x'.repeat(1001));
  await expect.poll(() => errors.join()).toContain('over 1000 bytes');
  await writeFile(file, 'two');
  await seen().toEqual(['one', 'two']);
});

test('tells once of a file that is gone, and takes it when it is there again', async () => {
  await seen().toEqual(['one']);
  await rm(file);
  await expect.poll(() => errors.length).toBe(1);
  await writeFile(file, 'two');
  await seen().toEqual(['one', 'two']);
  expect(errors).toHaveLength(1);
});
