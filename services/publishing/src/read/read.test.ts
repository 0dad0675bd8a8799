import type { HistoryEntry, Package } from '@quickwire/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  conclude,
  killed,
  publish,
  receive,
  usable,
  withheld,
} from '../../../../libs/delivery/test/samples.ts';
import { type ReadingService, startReadingService } from '../../test/reading-service.ts';

vi.mock('@quickwire/quicklook', async (original) => ({
  ...(await original<object>()),
  renderText: (pkg: { id: string }) => `text of ${pkg.id}`,
  renderHtml: (pkg: { id: string }) => `<p>page of ${pkg.id}</p>`,
}));

let service: ReadingService;
let log: ReadingService['log'];
let view: ReadingService['view'];
let origin: string;

beforeEach(async () => {
  service = await startReadingService('read-test', {
    page: { feed: 'demo', curl: "curl -d '<x>'" },
  });
  ({ log, view, origin } = service);
});
afterEach(() => service.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${origin}${path}`, { headers, method });
const fill = async (...packages: Parameters<typeof publish>[1][]): Promise<void> => {
  const before = view.count();
  await publish(log, ...packages);
  await vi.waitFor(() => expect(view.count()).toBeGreaterThan(before));
};

/** Reads events until there are so many, then hangs up. */
const listen = async (count: number, query = '', headers: Record<string, string> = {}) => {
  const stop = new AbortController();
  const response = await fetch(`${origin}/v1/events${query}`, { headers, signal: stop.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const events: { id: string; pkg: { id: string; pubStatus: string } }[] = [];
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    events.length = 0;
    for (const block of text.split('\n\n').slice(0, -1)) {
      const fields = new Map(block.split('\n').map((l) => l.split(/: (.*)/s) as [string, string]));
      const data = fields.get('data');
      if (data) events.push({ id: fields.get('id')!, pkg: JSON.parse(data) });
    }
    if (events.length >= count) break;
  }
  stop.abort();
  return events;
};

test('the list is paged, newest first', async () => {
  await fill(...Array.from({ length: 3 }, (_, n) => usable(`item-${n}`, n)));
  await vi.waitFor(() => expect(view.count()).toBe(3));
  type Page = { items: { id: string }[]; next?: string };
  const first = (await (await get('/v1/packages?limit=2')).json()) as Page;
  const second = (await (await get(`/v1/packages?limit=2&cursor=${first.next}`)).json()) as Page;
  const ids = [...first.items, ...second.items].map((pkg) => pkg.id);
  expect(ids).toEqual([2, 1, 0].map((n) => usable(`item-${n}`, n).id));
  expect(second).not.toHaveProperty('next');
});

test.each(['limit=0', 'limit=101', 'limit=x', 'limit=', 'cursor=x', 'limit=1&limit=2'])(
  'a list with %s is refused with a problem',
  async (query) => {
    const response = await get(`/v1/packages?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch('application/problem+json');
    const name = query.startsWith('cursor') ? 'bad-cursor' : 'bad-query';
    expect(await response.json()).toMatchObject({ type: `urn:quickwire:problem:${name}` });
  },
);

test.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
  ['text/plain', 'text/plain; charset=utf-8'],
  ['text/*', 'text/plain; charset=utf-8'],
  ['application/json;q=0, */*', 'text/plain; charset=utf-8'],
])('Accept %s gives %s', async (accept, type) => {
  const pkg = usable('a', 1);
  await fill(pkg);
  const response = await get(`/v1/packages/${pkg.id}`, accept ? { accept } : {});
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(type);
  expect(response.headers.get('vary')).toBe('Accept');
  expect(await response.text()).toContain(pkg.id);
});

test('an unchanged package answers 304, HEAD has no body, a kill changes the tag', async () => {
  const pkg = usable('a', 1);
  await fill(pkg);
  const path = `/v1/packages/${pkg.id}`;
  const etag = (await get(path)).headers.get('etag')!;
  expect((await get(path, { 'if-none-match': `"x", W/${etag}` })).status).toBe(304);
  const head = await get(path, {}, 'HEAD');
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  await publish(log, killed('a', 2));
  await vi.waitFor(async () =>
    expect((await get(path, { 'if-none-match': etag })).status).toBe(200),
  );
  expect(await (await get(path)).json()).toMatchObject({ pubStatus: 'canceled' });
});

test('a withheld story is told as a notice, in the list and by itself, until it is usable again', async () => {
  const pkg = usable('a', 1);
  await fill(pkg);
  const path = `/v1/packages/${pkg.id}`;
  const etag = (await get(path)).headers.get('etag')!;
  await publish(log, withheld('a', 2));
  await vi.waitFor(async () =>
    expect(await (await get(path, { 'if-none-match': etag })).json()).toEqual(withheld('a', 2)),
  );
  expect(await (await get('/v1/packages')).json()).toEqual({ items: [withheld('a', 2)] });
  expect(await (await get('/')).text()).toContain('Withheld: take it down until it is released.');
  await publish(log, { ...usable('a', 3), version: '3', supersedes: '2' });
  await vi.waitFor(async () =>
    expect(await (await get(path)).json()).toMatchObject({ pubStatus: 'usable', version: '3' }),
  );
});

test('versions that went out are listed and read, and are gone once the story is taken down', async () => {
  const entry = ({ version, publishedAt, pubStatus }: Package): HistoryEntry => ({
    version,
    publishedAt,
    pubStatus,
    kind: 'update',
  });
  const first = usable('a', 1, 'First words');
  const second = { ...usable('a', 2, 'Second words'), version: '2' };
  const kill = { ...killed('a', 3), version: '3' };
  const path = `/v1/packages/${first.id}`;
  await fill({ ...first, history: [entry(first)] });
  await publish(log, { ...second, history: [first, second].map(entry) });
  await vi.waitFor(async () =>
    expect(await (await get(path)).json()).toMatchObject({ version: '2' }),
  );
  expect(await (await get(`${path}/versions`)).json()).toEqual({
    id: first.id,
    versions: [first, second].map((pkg) => ({ ...entry(pkg), available: true })),
  });
  const one = await get(`${path}/versions/1`);
  expect(await one.json()).toMatchObject({ story: { headline: 'First words' } });
  const etag = one.headers.get('etag')!;
  expect((await get(`${path}/versions/1`, { 'if-none-match': etag })).status).toBe(304);
  expect((await get(`${path}/versions/1`, { accept: 'text/html' })).status).toBe(200);
  expect((await get(`${path}/versions/9`)).status).toBe(404);
  expect((await get(`/v1/packages/${'0'.repeat(24)}/versions`)).status).toBe(404);
  await publish(log, { ...kill, history: [first, second, kill].map(entry) });
  await vi.waitFor(async () => expect((await get(`${path}/versions/1`)).status).toBe(410));
  const gone = await (await get(`${path}/versions/2`, { 'if-none-match': etag })).text();
  expect(JSON.parse(gone)).toMatchObject({ type: 'urn:quickwire:problem:version-gone' });
  expect(gone + (await (await get(`${path}/versions`)).text())).not.toMatch(/First|Second/);
  expect(await (await get(`${path}/versions/3`)).json()).toMatchObject({ pubStatus: 'canceled' });
});

test('no such package is 404, no acceptable form 406', async () => {
  const pkg = usable('a', 1);
  await fill(pkg);
  for (const id of ['x', '0'.repeat(24), '%00'])
    expect((await get(`/v1/packages/${id}`)).status).toBe(404);
  const response = await get(`/v1/packages/${pkg.id}`, { accept: 'image/png' });
  expect(response.status).toBe(406);
  expect(await response.json()).toMatchObject({ type: 'urn:quickwire:problem:not-acceptable' });
});

test('a client that comes back with its last id misses nothing and sees nothing twice', async () => {
  const start = view.position();
  await fill(...Array.from({ length: 10 }, (_, n) => usable(`item-${n}`, n)));
  const first = await listen(4, `?lastEventId=${start}`);
  const seen = first.slice(0, 4);
  const names = Array.from({ length: 10 }, (_, n) => `item-${n}`);
  await publish(log, killed(names.find((name) => usable(name, 0).id === seen[0]!.pkg.id)!, 30));
  const rest = await listen(7, `?lastEventId=${start}`, { 'last-event-id': seen[3]!.id });
  const all = [...seen, ...rest].map(({ pkg }) => `${pkg.id} ${pkg.pubStatus}`);
  expect(all).toHaveLength(11);
  expect(new Set(all).size).toBe(11);
});

test('a malformed event id is a problem; HEAD of the stream ends', async () => {
  const response = await get('/v1/events?lastEventId=x');
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ type: 'urn:quickwire:problem:bad-event-id' });
  expect((await get('/v1/events', {}, 'HEAD')).status).toBe(200);
});

test('shutdown ends open streams', async () => {
  const response = await get('/v1/events');
  const body = response.text();
  await service.app.close();
  expect(await body).toMatch(/^retry: 2000\nid: 0.0.0.0.0.0\n\n/);
});

test('the ledger is served, and each of its numbers opens to the receipts behind it', async () => {
  const json = async (path: string) => (await get(`/v1/ledger${path}`)).json();
  for (const id of ['a', 'b']) await receive(log, id);
  await conclude(log, 'a', 'held');
  await vi.waitFor(async () =>
    expect(await json('?feed=demo')).toMatchObject({
      balanced: true,
      totals: { received: 2, held: 1, inFlight: 1 },
    }),
  );
  expect(await json('?feed=other')).toMatchObject({ feeds: [], totals: { received: 0 } });
  const { feeds } = (await json('')) as { feeds: { feed: string; day: string }[] };
  const of = `feed=demo&day=${feeds[0]?.day}`;
  expect(await json(`/items?${of}&outcome=held`)).toMatchObject({
    items: [{ receiptId: 'a', outcome: 'held', stage: 'publishing' }],
  });
  const page = (await json(`/items?${of}&limit=1`)) as { items: object[]; next: string };
  expect(page.items).toHaveLength(1);
  expect(await json(`/items?${of}&limit=1&cursor=${page.next}`)).toMatchObject({ items: [{}] });
  expect(await json('/receipts/a')).toMatchObject({
    receiptId: 'a',
    outcome: 'held',
    steps: [{ outcome: 'held' }],
  });
  expect((await get('/v1/ledger/receipts/c')).status).toBe(404);
  expect(await (await get('/metrics')).text()).toMatch(
    /quickwire_ledger_receipts\{outcome="held",service="read-test"\} 1\n/,
  );
});

test('the page escapes what it shows and names what may run', async () => {
  const empty = await (await get('/')).text();
  expect(empty).toContain('Nothing has been published yet');
  await fill(usable('a', 1, '</script><img src=x onerror="alert(1)">\'&'));
  const response = await get('/');
  const page = await response.text();
  expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;');
  expect(page).not.toContain('<img');
  expect(page).toContain('curl -d &#39;&lt;x&gt;&#39;');
  expect(page).toContain(`data-after="${view.position()}"`);
  expect(response.headers.get('content-security-policy')).toMatch(
    /default-src 'none'; script-src 'sha256-/,
  );
});

test('a channel can be read by itself, the list and the events; a kill comes to those who had the story', async () => {
  await view.ready;
  const [start, sea] = [view.position(), usable('item-sea', 1)];
  const { id } = sea;
  await fill({ ...sea, channels: ['sea'] }, usable('item-other', 2));
  await vi.waitFor(() => expect(view.count()).toBe(2));
  await publish(log, { ...killed('item-sea', 3), channels: ['sea'] });
  await vi.waitFor(() => expect(view.get(id)?.pubStatus).toBe('canceled'));
  expect(await (await get('/v1/packages?channel=sea')).json()).toMatchObject({
    items: [{ id, pubStatus: 'canceled' }],
  });
  // What it said before it was killed is not told again.
  const events = await listen(1, `?channel=sea&lastEventId=${start}`);
  expect(events.map(({ pkg }) => [pkg.id, pkg.pubStatus])).toEqual([[id, 'canceled']]);
});

test.each(['packages', 'events'])('%s of what is no channel are refused', async (what) => {
  const response = await get(`/v1/${what}?channel=No%20Channel`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    type: 'urn:quickwire:problem:bad-query',
    detail: 'channel has to be 1 to 63 lower-case letters, digits and dashes',
  });
});
