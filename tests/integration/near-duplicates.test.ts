import type { UsablePackage } from '@quickwire/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type QuickwireProcess, startQuickwire } from './quickwire-process.ts';

const TEXT =
  'The dam above Lorne gave way on Tuesday and flooded 240 houses, the water board of Norland said. Mayor Ada Moe told residents to leave the lower town at once.\n\nAbout 1,900 people spent the night in schools in Skarn. The board said it had inspected the dam in March and found two cracks, which were closed in May.';
const RESTYLED = TEXT.replace('1,900', '1900').replace('two cracks', '2 cracks');
const MARKET =
  'Shares in Skarn closed 12.4 points higher at 3,418 on Monday. Norland Steel rose 3.1 percent to 47.20 crowns and Lorne Water 2.6 percent to 18.90. The crown stood at 8.74 to the dollar and 9.61 to the euro, and turnover was 640 million crowns, the exchange said in the evening.';

const FEEDS = { QUICKWIRE_FEEDS: 'alpha=key-of-alpha,beta=key-of-beta' };

let qw: QuickwireProcess;

/** The process of a block of tests. */
const withQuickwire = (env: Record<string, string> = {}): void => {
  beforeAll(async () => {
    qw = await startQuickwire({ ...FEEDS, ...env });
  });
  afterAll(async () => {
    await qw?.end('SIGTERM');
  });
};

const push = async (feed: string, uri: string, rest: object): Promise<string> => {
  const response = await fetch(`${qw.origin}/v1/wires/${feed}`, {
    method: 'POST',
    headers: { authorization: `Bearer key-of-${feed}`, 'content-type': 'application/json' },
    body: JSON.stringify({ uri, pubstatus: 'usable', headline: 'From the wires', ...rest }),
  });
  expect(response.status).toBe(202);
  return ((await response.json()) as { storyId: string }).storyId;
};
const packageOf = async (id: string): Promise<UsablePackage> =>
  (await qw.packageOf(id)) as unknown as UsablePackage;

describe('where stories are linked', () => {
  withQuickwire();

  test('a story that comes from a second feed, restyled and credited, is published with a link to the first', async () => {
    const first = await push('alpha', 'urn:test:dam', { body_text: TEXT });
    expect(await packageOf(first)).not.toHaveProperty('sameAs');
    const text = `LORNE (Beta) -- ${RESTYLED}\n\n(Reporting by Piet Ras; Editing by Ada Lind)`;
    const second = await push('beta', 'tag:beta,2026:7', { body_text: text });
    const related = [{ id: first, feed: 'alpha', similarity: 1, relation: 'same-story' }];
    expect((await packageOf(second)).sameAs).toEqual(related);
    const page = await qw.get(`/v1/packages/${second}`, { accept: 'text/html' });
    expect(await page.text()).toContain(`Also from <a href="${first}">alpha</a>`);
    expect(await (await qw.get('/')).text()).toContain('beta · also from alpha');
  });

  test('the report of the next day is not linked to that of the day before', async () => {
    await packageOf(await push('alpha', 'urn:test:market:1', { body_text: MARKET }));
    const next = MARKET.replace('Monday', 'Tuesday').replace(/\d(?=\.)/g, '5');
    const second = await push('beta', 'urn:test:market:2', { body_text: next });
    expect(await packageOf(second)).not.toHaveProperty('sameAs');
  });

  test('no link leads to a story under embargo', async () => {
    const text = TEXT.replaceAll('Lorne', 'Asker')
      .replaceAll('Skarn', 'Vinje')
      .replace('240', '31');
    const embargoed = await push('alpha', 'urn:test:embargo', {
      body_text: text,
      embargoed: '2999-01-01T00:00:00Z',
    });
    const second = await push('beta', 'urn:test:free', { body_text: text });
    expect(JSON.stringify(await packageOf(second))).not.toContain(embargoed);
    expect((await qw.get(`/v1/packages/${embargoed}`)).status).toBe(404);
  });
});

describe('where a story is published once', () => {
  withQuickwire({ QUICKWIRE_NEAR_DUPLICATES: 'once' });

  test('its package names both feeds, and with its kill the other feed’s goes out', async () => {
    const first = await push('alpha', 'urn:test:dam', { body_text: TEXT });
    await packageOf(first);
    const second = await push('beta', 'tag:beta,2026:7', { body_text: RESTYLED });
    const named = await qw.packageOf(first, ({ sources }) => sources !== undefined);
    expect(named).toMatchObject({ version: expect.anything(), sources: ['alpha', 'beta'] });
    expect((await qw.get(`/v1/packages/${second}`)).status).toBe(404);

    await push('alpha', 'urn:test:dam', { version: '2', pubstatus: 'canceled' });
    expect((await packageOf(second)).feed).toBe('beta');
    const totals = async () =>
      ((await (await qw.get('/v1/ledger')).json()) as { totals: object }).totals;
    await expect
      .poll(totals)
      .toMatchObject({ received: 3, published: 3, duplicate: 0, inFlight: 0 });
  });
});
