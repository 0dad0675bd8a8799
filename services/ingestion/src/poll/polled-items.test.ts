import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answers, entry, type FeedServer, rss, startFeedServer } from '../../test/feed-server.ts';
import { type Bench, openBench, polled } from '../../test/polling.ts';
import type { PolledFeed } from './polled-feed.ts';

let bench: Bench;
let server: FeedServer;
beforeEach(async () => {
  [bench, server] = await Promise.all([openBench(), startFeedServer()]);
});
afterEach(async () => {
  await bench.close();
  await server.close();
});

/** Polls once for each of the answers. */
const poll = async (bodies: readonly string[], rest: Partial<PolledFeed> = {}): Promise<void> => {
  server.script(...bodies.map((body) => answers(body)));
  bench.start([polled(server.url, rest)]);
  for (const _ of bodies) await bench.clock.next();
};

const ids = async (): Promise<readonly string[]> =>
  [...(await bench.received())].map((id) => id.replace('urn:test:', '')).sort();
const rejected = async (): Promise<readonly unknown[]> =>
  (await bench.kept('pipeline.outcomes')).map(({ outcome }) => outcome);

const bad = '<item><guid isPermaLink="false">urn:test:bad</guid></item>';

describe('items', () => {
  it('are taken once each, by the door, as come by poll, with the feed as it was', async () => {
    await poll([rss([entry(2), entry(1)]), rss([entry(3), entry(2)])]);
    expect(await ids()).toEqual(['1', '2', '3']);
    const raw = await bench.kept('wires.raw');
    expect(raw.map(({ via }) => via)).toEqual(['poll', 'poll']);
    const second = raw.find(({ items }) => (items as unknown[]).length === 1);
    expect(Buffer.from(String(second?.['body']), 'base64').toString()).toBe(
      rss([entry(3), entry(2)]),
    );
    expect(second?.['items']).toMatchObject([{ place: '/rss/channel/item[1]' }]);
  });

  it('that have changed are taken again', async () => {
    const changed = entry(1).replace('adds two crossings', 'drops two crossings');
    await poll([rss([entry(1)]), rss([changed])]);
    expect(await ids()).toEqual(['1', '1']);
  });

  it('that were away for a while are known again', async () => {
    await poll([rss([entry(2), entry(1)]), rss([entry(2)]), rss([entry(2), entry(1)])]);
    expect(await ids()).toEqual(['1', '2']);
  });

  it('that repeat within a feed are taken once', async () => {
    await poll([rss([entry(1), entry(1)])]);
    expect(await ids()).toEqual(['1']);
  });

  it('that cannot be read are refused once, wherever in the feed they get to', async () => {
    await poll([rss([bad, entry(1)]), rss([entry(2), bad, entry(1)])]);
    expect(await ids()).toEqual(['1', '2']);
    expect(await rejected()).toEqual(['rejected']);
  });

  it('none of which is taken leave nothing in the log', async () => {
    await poll([rss([entry(1)]), rss([entry(1)])]);
    expect(await bench.kept('wires.raw')).toHaveLength(1);
    expect(await bench.kept('pipeline.outcomes')).toEqual([]);
  });

  it('of a feed that is empty are none, and no fault', async () => {
    await poll([rss([]), rss([entry(1)])]);
    expect(await ids()).toEqual(['1']);
    expect(await rejected()).toEqual([]);
    expect(await bench.metrics()).toContain('result="quiet",service="poll-test"} 1');
  });
});

describe('the first poll', () => {
  const many = [5, 4, 3, 2, 1].map((id) => entry(id));

  it('takes the first of the feed, as many as it may', async () => {
    await poll([rss(many), rss([entry(6), ...many])], { backfill: 2 });
    expect(await ids()).toEqual(['4', '5', '6']);
  });

  it('takes the newest where all have their time', async () => {
    const dated = [1, 5, 3].map((id) =>
      entry(id, `<pubDate>Sun, 01 Mar 2026 0${id}:00:00 GMT</pubDate>`),
    );
    await poll([rss(dated)], { backfill: 2 });
    expect(await ids()).toEqual(['3', '5']);
  });

  it('takes twenty where nothing is said', async () => {
    await poll([rss(Array.from({ length: 30 }, (_, id) => entry(id)))]);
    expect(await ids()).toHaveLength(20);
  });

  it('may take nothing but what comes later', async () => {
    await poll([rss(many), rss([entry(6), ...many])], { backfill: 0 });
    expect(await ids()).toEqual(['6']);
  });
});

describe('an answer', () => {
  const failures = () =>
    bench
      .logged()
      .flatMap(({ msg, ['reason']: reason }) => (/cannot be polled/.test(msg) ? [reason] : []));

  it('that cannot be read is refused once and the feed fails', async () => {
    const cut = rss([entry(1)]).slice(0, -20);
    await poll([cut, cut, rss([entry(1)])]);
    expect(await rejected()).toEqual(['rejected']);
    expect(failures()).toEqual([expect.stringMatching(/^the answer cannot be read: .*not closed/)]);
    expect(await ids()).toEqual(['1']);
  });

  it('that is a page for people is not taken for a story', async () => {
    const page = `<!doctype html><html lang="en"><head><title>Back soon</title></head><body><article><h1>We are back soon</h1><p>${'The site of the harbour desk is being mended. '.repeat(20)}</p></article></body></html>`;
    await poll([page, rss([entry(1)])]);
    expect(failures()).toEqual([
      'the answer is html-article; correct the URL of the feed, or its format if it means to send html-article',
    ]);
    expect(await ids()).toEqual(['1']);
    expect(await rejected()).toEqual([]);
  });

  it('in another format than the one of the feed is not taken', async () => {
    await poll([rss([entry(1)])], { format: 'atom' });
    expect(failures()).toEqual([expect.stringMatching(/^the answer is rss, not atom; correct/)]);
    expect(await ids()).toEqual([]);
  });
});

describe('a JSON API', () => {
  const item = (id: number, rest: object = {}) => ({
    uri: `urn:test:${id}`,
    standard: { name: 'ninjs', version: '3.1' },
    type: 'text',
    headlines: [{ role: 'main', value: `Ferry ${id} adds crossings` }],
    bodies: [{ role: 'main', contentType: 'text/plain', value: 'The ferry adds two crossings.' }],
    ...rest,
  });
  const list = (...items: readonly unknown[]): string => JSON.stringify({ page: { 'a/b': items } });
  const items = '/page/a~1b';

  it('has each entry of its list taken as a wire, each once', async () => {
    await poll([list(item(2), item(1)), list(item(3), item(2))], { items });
    expect(await ids()).toEqual(['1', '2', '3']);
    const raw = await bench.kept('wires.raw');
    expect(raw).toHaveLength(3);
    expect(JSON.parse(Buffer.from(String(raw[0]?.['body']), 'base64').toString())).toMatchObject({
      standard: { name: 'ninjs' },
    });
  });

  it('has an entry that its list repeats taken once', async () => {
    await poll([list(item(1), item(1))], { items });
    expect(await ids()).toEqual(['1']);
  });

  it('has no entry kept back by one that cannot be read, which is refused once', async () => {
    await poll([list({ nothing: 1 }, item(1)), list({ nothing: 1 }, item(2))], { items });
    expect(await ids()).toEqual(['1', '2']);
    expect(await rejected()).toEqual(['rejected']);
  });

  it('takes what it should send beside an entry that it should not', async () => {
    const stray = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '9', title: 'A feed in a list' }],
    };
    await poll([list(item(2), stray, item(1)), list(stray, item(1))], { items, format: 'ninjs' });
    expect(await ids()).toEqual(['1', '2']);
    const reason = expect.stringMatching(/^the answer is json-feed, not ninjs; correct/);
    expect(bench.logged()).toContainEqual(expect.objectContaining({ reason }));
  });

  it('refuses an entry that says its embargo twice', async () => {
    const twice = JSON.stringify(item(1)).replace(
      /\}$/,
      ',"embargoed":"2070-01-01T00:00:00Z","embargoed":""}',
    );
    await poll([`{"page":{"a/b":[${twice},${JSON.stringify(item(2))}]}}`], { items });
    expect(await ids()).toEqual(['2']);
    expect(await rejected()).toEqual(['rejected']);
  });

  it('takes a bounded back-fill as well', async () => {
    await poll([list(item(3), item(2), item(1))], { items, backfill: 1 });
    expect(await ids()).toEqual(['3']);
  });

  it.each([
    [
      '{"page": {}}',
      "the answer has no list at '/page/a~1b'; correct the pointer to the items of the feed",
    ],
    ['<html>', 'the answer is no JSON; correct the URL of the feed'],
    [
      list(...Array(501).fill(1)),
      'the answer has 501 items; ask for at most 500 in the URL of the feed',
    ],
  ])('without such a list fails and says so: %.20s', async (body, reason) => {
    await poll([body], { items });
    expect(bench.logged()).toContainEqual(expect.objectContaining({ reason }));
    expect(await bench.kept('wires.raw')).toEqual([]);
  });
});
