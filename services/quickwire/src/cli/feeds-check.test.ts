import { readFileSync } from 'node:fs';
import { keyHashLine, parseFeedsFile } from '@quickwire/feeds';
import { formatNames } from '@quickwire/wires';
import { describe, expect, it } from 'vitest';
import { testIo } from '../../test/test-io.ts';
import { run } from './program.ts';

const sample = readFileSync(
  new URL('../../../../infra/feeds.example.yaml', import.meta.url),
  'utf8',
);
const call = async (files: Record<string, string>, ...args: string[]) => {
  const world = testIo({ files });
  const code = await run(args, world.io, () => Promise.reject(new Error('not needed here')));
  return { code, ...world };
};

describe('quickwire feeds check', () => {
  it('prints a row a feed', async () => {
    const { code, outs, errs } = await call({ f: sample }, 'feeds', 'check', 'f');
    expect({ code, errs }).toEqual({ code: 0, errs: [] });
    expect(outs).toEqual([
      'feed      kind    keys  formats          rate   rhythm  rules  from',
      'agency    push    2     newsml-g2 ninjs  20/1s  15m     3',
      'partner   folder  0     all                             3      /srv/wires/partner',
      'ministry  poll    0     all                             0      https://ministry.example/news.rss every 5m',
      'archive   poll    0     all                             0      https://archive.example/api/v2/items?order=newest every 1m',
      'weekly    websub  0     all                             1      https://weekly.example/feed.atom',
    ]);
  });

  it('prints every fault with its place, and fails', async () => {
    const text = 'feeds:\n  - name: Desk\n    keys: [a-plain-key]\n';
    const { code, outs, errs } = await call({ f: text }, 'feeds', 'check', 'f');
    expect(code).toBe(1);
    expect(outs).toEqual([]);
    expect(errs).toEqual([
      expect.stringMatching(/^f:2:11 name /),
      expect.stringMatching(/^f:3:12 keys .*npx quickwire key/),
      'quickwire: f has 2 faults',
    ]);
  });

  it('fails in one line for a file that is not there', async () => {
    const { code, errs } = await call({}, 'feeds', 'check', 'f');
    expect(code).toBe(1);
    expect(errs).toEqual(['quickwire: f: there is no such file']);
  });
});

it('docs/feeds.md names every format that may be allowed', () => {
  const page = readFileSync(new URL('../../../../docs/feeds.md', import.meta.url), 'utf8');
  expect(formatNames.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

describe('quickwire key', () => {
  it('prints a new key and the hash that lets it in', async () => {
    const { code, outs } = await call({}, 'key');
    expect(code).toBe(0);
    const [key = '', hash = ''] = outs.map((line) => line.split(/\s+/)[1]);
    const text = `feeds: [{ name: desk, keys: ["${hash}"] }]`;
    const feeds = parseFeedsFile(text, { file: 'f', formats: formatNames });
    expect(feeds.admit('desk', `Bearer ${key}`)).toBe('desk');
    expect((await call({}, 'key')).outs[0]).not.toBe(outs[0]);
  });

  it('hashes the key on standard input', async () => {
    const { io, outs } = testIo({ readStdin: async () => Buffer.from('a-long-secret\n') });
    expect(await run(['key', '--stdin'], io, () => Promise.reject(new Error()))).toBe(0);
    expect(outs).toEqual([keyHashLine('a-long-secret')]);
  });

  it('refuses what the door would never let in', async () => {
    const { io, errs } = testIo({ readStdin: async () => Buffer.from('two words') });
    expect(await run(['key', '--stdin'], io, () => Promise.reject(new Error()))).toBe(1);
    expect(errs.join()).toContain('no blanks');
  });
});
