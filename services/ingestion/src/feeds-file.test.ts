import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryCache } from '@quickwire/cache';
import { keyHashLine } from '@quickwire/feeds';
import { afterEach, describe, expect, test } from 'vitest';
import { KEY, newDirectory, openDoor, type RunningDoor } from '../test/running-door.ts';
import { item, story } from '../test/wires.ts';
import { readIngestionConfig } from './config.ts';

let door: RunningDoor;
let file: string;
afterEach(() => door.close());

const deskWith = (rest: object = {}, key = KEY): object => ({
  name: 'desk',
  keys: [keyHashLine(key)],
  ...rest,
});
// JSON is YAML.
const write = (...feeds: readonly object[]): Promise<void> =>
  writeFile(file, JSON.stringify({ feeds }));
const open = async (...feeds: readonly object[]): Promise<void> => {
  file = join(newDirectory(), 'feeds.yaml');
  await write(...feeds);
  door = await openDoor(
    memoryCache({ maxEntries: 100 }),
    readIngestionConfig({ QUICKWIRE_FEEDS_FILE: file }),
  );
};
const push = (payload: Buffer | string = item(), key = KEY) =>
  door.app.inject({
    method: 'POST',
    url: '/v1/wires/desk',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    payload,
  });
const metric = async (name: string): Promise<string | undefined> => {
  const { body } = await door.app.inject({ method: 'GET', url: '/metrics' });
  return new RegExp(`^${name}\\{.*\\} (\\S+)$`, 'm').exec(body)?.[1];
};
const storiesKept = async () =>
  (await door.kept('stories.received')).map((record) => record['story'] as Record<string, unknown>);

describe('the terms of a feed', () => {
  test('a format that it may not send is refused by name, kept and counted as rejected', async () => {
    await open(deskWith({ formats: ['newsml-g2', 'rss'] }));
    const answer = await push();
    expect(answer.statusCode).toBe(415);
    expect(answer.json()).toMatchObject({
      type: 'urn:quickwire:problem:format-not-allowed',
      detail: expect.stringMatching(/this is ninjs, .* only newsml-g2, rss/),
    });
    expect(await door.kept('wires.raw')).toMatchObject([{ problem: { status: 415 } }]);
    expect(await door.kept('pipeline.outcomes')).toMatchObject([{ outcome: 'rejected' }]);
    expect(await storiesKept()).toEqual([]);
  });

  test('over its rate it is told when to come again, and nothing is kept', async () => {
    await open(deskWith({ rate: { requests: 1, per: 'minute' } }));
    expect((await push()).statusCode).toBe(202);
    const answer = await push(item({ uri: 'urn:test:2' }));
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(50);
    expect(await door.kept('wires.raw')).toHaveLength(1);
  });

  test('a wire that is longer than it may be is refused with the limit, and kept as far as it goes', async () => {
    await open(deskWith({ maxBytes: 100 }));
    const answer = await push();
    expect(answer.statusCode).toBe(413);
    expect(answer.json().detail).toContain('100 bytes');
    const [raw] = await door.kept('wires.raw');
    expect(Buffer.from(String(raw?.['body']), 'base64')).toHaveLength(100);
  });

  test('its language and usage terms stand where the wire gives none', async () => {
    await open(deskWith({ language: 'nb', usageTerms: 'Ask first.' }));
    await push();
    await push(item({ uri: 'urn:test:2', language: 'da', usageTerms: 'Free.' }));
    expect(await storiesKept()).toMatchObject([
      { language: 'nb', usageTerms: 'Ask first.' },
      { language: 'da', usageTerms: 'Free.' },
    ]);
  });
});

describe('the rules of a feed', () => {
  const noFerries = { name: 'no ferries', match: { keyword: ['ferry'] }, drop: 'not our beat' };

  test('what they drop is answered so, kept with the reason, and accounted for', async () => {
    await open(deskWith({ rules: [noFerries] }));
    const answer = await push();
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toMatchObject({ outcome: 'dropped', reason: 'no ferries: not our beat' });
    const [raw] = await door.kept('wires.raw');
    expect(raw).toMatchObject({
      dropped: 'no ferries: not our beat',
      storyId: answer.json().storyId,
    });
    expect(Buffer.from(String(raw?.['body']), 'base64')).toEqual(item());
    expect(await door.kept('pipeline.outcomes')).toMatchObject([
      {
        receiptId: raw?.['receiptId'],
        outcome: 'dropped',
        stage: 'ingestion',
        reason: 'no ferries: not our beat',
      },
    ]);
    expect(await storiesKept()).toEqual([]);
  });

  test('of several items they drop those that match', async () => {
    await open(deskWith({ rules: [noFerries] }));
    const other = { headlines: [{ role: 'main', value: 'Bridge opens' }], uri: 'urn:test:2' };
    const answer = await push(JSON.stringify([story(), story(other), { uri: 'urn:test:3' }]));
    expect(answer.json().items).toMatchObject([
      { place: '/0', outcome: 'dropped' },
      { place: '/1', outcome: 'accepted' },
      { place: '/2', problem: { status: 400 } },
    ]);
    expect((await door.kept('wires.raw'))[0]).toMatchObject({
      items: [{ dropped: expect.any(String) }, {}, { problem: { status: 400 } }],
    });
    expect(await storiesKept()).toMatchObject([{ itemId: 'urn:test:2' }]);
  });

  test('a kill goes through whatever they say', async () => {
    await open(deskWith({ rules: [noFerries, { hold: { reason: 'all' } }] }));
    expect((await push(item({ pubStatus: 'canceled' }))).json()).toMatchObject({
      outcome: 'accepted',
    });
    expect(await storiesKept()).toMatchObject([{ pubStatus: 'canceled' }]);
  });

  test('they hold and route a story', async () => {
    await open(
      deskWith({ rules: [{ hold: { reason: 'the desk looks', for: '1h' }, route: 'sea' }] }),
    );
    expect((await push()).json()).toMatchObject({ outcome: 'held' });
    const [held] = await storiesKept();
    expect(held).toMatchObject({ channels: ['sea'], hold: { reason: 'the desk looks' } });
  });

  test('a change of them makes no new revision; what they no longer drop is taken', async () => {
    await open(deskWith({ rules: [noFerries] }));
    const dropped = (await push()).json();
    await write(deskWith({ rules: [{ set: { urgency: 2, language: 'nb' } }] }));
    await expect.poll(async () => (await push()).json().outcome).toBe('accepted');
    await write(deskWith({ rules: [] }));
    await expect.poll(() => door.logged().match(/the feeds were read anew/g)).toHaveLength(2);
    const again = (await push()).json();
    expect(again).toMatchObject({ outcome: 'duplicate', eventId: dropped.eventId });
    const stories = await storiesKept();
    expect(new Set(stories.map((one) => JSON.stringify(one['revision']))).size).toBe(1);
    expect(stories[0]).toMatchObject({ urgency: 2, language: 'nb' });
    expect(stories.at(-1)).not.toHaveProperty('urgency');
  });
});

describe('a file that changes', () => {
  test('counts at once: a key that was taken out lets nobody in', async () => {
    await open(deskWith(), { name: 'old', kind: 'folder', directory: newDirectory() });
    expect((await push()).statusCode).toBe(202);
    await write(deskWith({}, 'another-key'), { name: 'new', keys: [keyHashLine('new-key')] });
    await expect.poll(async () => (await push()).statusCode).toBe(401);
    expect((await push(item(), 'another-key')).statusCode).toBe(202);
    const line = door
      .logged()
      .split('\n')
      .find((one) => one.includes('the feeds were read anew'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 'info',
      added: ['new'],
      removed: ['old'],
      changed: { desk: ['keys'] },
    });
    expect(line).not.toContain('sha256');
  });

  test('with faults changes nothing, tells all of them, and shows in a metric until it is mended', async () => {
    await open(deskWith());
    expect(await metric('quickwire_feeds_file_in_use')).toBe('1');
    await write({ name: 'Desk', kyes: [] });
    await expect.poll(() => metric('quickwire_feeds_file_in_use')).toBe('0');
    for (const told of ['kyes is not a field here; did you mean keys?', 'lower-case letters'])
      expect(door.logged()).toContain(told);
    expect((await push()).statusCode).toBe(202);
    await write(deskWith({ language: 'nb' }));
    await expect.poll(() => metric('quickwire_feeds_file_in_use')).toBe('1');
  });

  test('watches the folders that it has, and those no more that it has no more', async () => {
    const [one, two] = [newDirectory(), newDirectory()];
    const folder = (name: string, directory: string) => ({ name, kind: 'folder', directory });
    await open(folder('one', one));
    await writeFile(join(one, 'a.json'), item());
    await expect.poll(async () => (await storiesKept()).length).toBe(1);
    await write(folder('two', two));
    await writeFile(join(two, 'a.json'), item({ uri: 'urn:test:2' }));
    await expect.poll(async () => (await storiesKept()).length).toBe(2);
    expect((await storiesKept()).map(({ feed }) => feed).sort()).toEqual(['one', 'two']);
    await writeFile(join(one, 'b.json'), item({ uri: 'urn:test:3' }));
    // What comes later in the folder that is watched is taken: by then the other would have been.
    await writeFile(join(two, 'b.json'), item({ uri: 'urn:test:4' }));
    await expect.poll(async () => (await storiesKept()).length).toBe(3);
    expect(await readdir(one)).toContain('b.json');
  });

  test('takes a folder that could not be watched at first once it can', async () => {
    const directory = join(newDirectory(), 'in');
    // A file where the folder should be stops even root.
    await writeFile(directory, '');
    await open({ name: 'one', kind: 'folder', directory });
    await expect.poll(() => door.logged()).toContain('the folder cannot be watched');
    expect(door.logged()).not.toContain('    at ');
    await rm(directory);
    await mkdir(directory);
    await writeFile(join(directory, 'a.json'), item());
    await expect.poll(async () => (await storiesKept()).length).toBe(1);
  });
});
