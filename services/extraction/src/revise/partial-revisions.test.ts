import { memoryCache } from '@quickwire/cache';
import {
  type FeedName,
  Outcome,
  type Story,
  type StoryExtracted,
  type StoryReceived,
} from '@quickwire/contracts';
import type { Delivery, Due, StateWrite } from '@quickwire/streaming';
import { readWire } from '@quickwire/wires';
import { beforeEach, describe, expect, test } from 'vitest';
import { managed, newsml, textOf, updated } from '../../../../libs/wires/test/newsml-1.ts';
import { ExtractionController } from '../extraction.controller.ts';
import { cachedRelatedStories } from '../related/cached-related-stories.ts';
import { isSourceKey } from './kept-source.ts';
import reviseHere from './worker.ts';

const NOON = Date.parse('2026-03-01T12:00:00Z');
const withheld = '<Status FormalName="Withheld"/>';
const replacing = (text: string): string => `<Replace DuidRef="text">${textOf(text)}</Replace>`;

let state: Map<string, StateWrite>;
let stage: ExtractionController;
beforeEach(() => {
  state = new Map();
  stage = new ExtractionController(
    { extract: async () => ({}), analyse: async () => ({}) } as unknown as ConstructorParameters<
      typeof ExtractionController
    >[0],
    cachedRelatedStories(memoryCache({ maxEntries: 100 })),
    async (task) => reviseHere(task),
  );
});

const write = (writes: readonly StateWrite[] = []): void => {
  for (const each of writes)
    if (each.value === undefined) state.delete(each.key);
    else state.set(each.key, each);
};

interface Came {
  readonly story?: Story;
  readonly outcome?: Outcome;
}

/** What comes of the one item of a wire, put under the terms of its feed. */
const receive = async (wire: string, terms = {}): Promise<Came> => {
  const [item] = readWire(Buffer.from(wire), { feed: 'desk' as FeedName }).items;
  if (!item || 'error' in item) throw item?.error ?? new Error('no item');
  const received = 'partial' in item ? { ...item, terms: { rules: [], ...terms } } : item;
  const delivery = {
    state: { get: (key: string) => state.get(key)?.value },
    event: { receiptId: 'r', trail: '' },
    now: NOON,
  } as unknown as Delivery;
  const { emit = [], state: writes } = await stage.received(received as StoryReceived, delivery);
  write(writes);
  const [only] = emit;
  return only?.topic === 'pipeline.outcomes'
    ? { outcome: Outcome.parse(only.data) }
    : { story: (only!.data as StoryExtracted).story };
};
const sources = (): StateWrite[] => [...state.values()].filter(({ key }) => isSourceKey(key));

test('an update is made whole from the revision that it changes, and so is the next', async () => {
  await receive(newsml());
  const { story } = await receive(updated(replacing('It sails on Monday.')));
  expect(story).toMatchObject({ version: '2', text: 'It sails on Monday.' });
  const next = updated(replacing('It sails on Tuesday.'), { revision: 3 });
  expect((await receive(next)).story).toMatchObject({ version: '3', text: 'It sails on Tuesday.' });
});

test('new management leaves the text as it is, under the same number and under the next', async () => {
  const text = (await receive(newsml())).story?.text;
  const held = await receive(
    managed({ revision: 1, created: '20260301T110100+0200', status: withheld }),
  );
  expect(held.story).toMatchObject({ pubStatus: 'withheld', version: '1', text });
  const free = await receive(managed({ revision: 2, previous: 1 }));
  expect(free.story).toMatchObject({ pubStatus: 'usable', version: '2', text });
});

test('new management may say again what was said before, under one number and time; a resend may not', async () => {
  await receive(newsml());
  const created = '20260301T110000+0200';
  const down = managed({ revision: 1, created, status: withheld });
  expect((await receive(down)).story?.pubStatus).toBe('withheld');
  const back = managed({ revision: 1, created });
  expect((await receive(back)).story?.pubStatus).toBe('usable');
  expect((await receive(back)).outcome?.outcome).toBe('duplicate');
  expect((await receive(down)).outcome?.outcome).toBe('duplicate');
  expect((await receive(newsml())).outcome?.outcome).toBe('duplicate');
});

test('a resend of an update is a duplicate, of an older one stale, and so is the same sent whole', async () => {
  await receive(newsml());
  const second = updated(replacing('It sails on Monday.'));
  const whole = (await receive(second)).story;
  expect((await receive(second)).outcome?.outcome).toBe('duplicate');
  const content = `<NewsComponent Duid="c"><NewsLines Duid="lines"><HeadLine Duid="head">Ferry adds crossings</HeadLine></NewsLines>${textOf('It sails on Monday.')}</NewsComponent>`;
  expect(whole?.text).toBe('It sails on Monday.');
  expect((await receive(newsml({ revision: 2, content }))).outcome?.outcome).toBe('duplicate');
  await receive(newsml({ revision: 4 }));
  expect((await receive(second)).outcome?.outcome).toBe('stale');
});

describe('an update whose revision before is not here', () => {
  test.each([
    ['never came', async () => {}],
    ['was followed by another', async () => void (await receive(newsml({ revision: 1 })))],
    [
      'was killed',
      async () => {
        await receive(newsml({ revision: 2 }));
        await receive(
          newsml({
            revision: 2,
            created: '20260301T125000+0200',
            status: '<Status FormalName="Canceled"/>',
          }),
        );
      },
    ],
    [
      'was kept no longer',
      async () => {
        await receive(newsml({ revision: 2 }));
        for (const { key, value } of sources()) write(stage.due(value, { key } as Due).state);
      },
    ],
  ])('since that one %s is rejected, and the whole asked for', async (_, first) => {
    await first();
    const { outcome } = await receive(updated(replacing('New.'), { revision: 3 }));
    expect(outcome).toMatchObject({ outcome: 'rejected', stage: 'extraction', version: '3' });
    expect(outcome?.reason).toMatch(/changes revision 2.*send the whole revision/);
  });

  test('takes nothing from the whole that comes then', async () => {
    await receive(updated(replacing('New.'), { revision: 3 }));
    expect((await receive(newsml({ revision: 3 }))).story).toMatchObject({ version: '3' });
  });

  test('that withholds the item is heeded all the same, and carries no text', async () => {
    await receive(newsml());
    const { story } = await receive(managed({ revision: 5, previous: 4, status: withheld }));
    expect(story).toMatchObject({ pubStatus: 'withheld', version: '5', text: '' });
    expect((await receive(newsml({ revision: 4 }))).outcome?.outcome).toBe('stale');
    expect(sources()).toEqual([]);
  });

  test('that puts it under an embargo withholds it until the whole comes', async () => {
    const status = (at: string) =>
      `<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>${at}</DateAndTime></StatusWillChange>`;
    const { story } = await receive(managed({ revision: 2, status: status('20260301T180000Z') }));
    expect(story).toMatchObject({ pubStatus: 'withheld', text: '' });
    expect(story).not.toHaveProperty('embargoedUntil');
    const over = await receive(managed({ revision: 3, status: status('20260301T060000Z') }));
    expect(over.outcome?.outcome).toBe('rejected');
  });
});

test('an update stands under the terms that its feed had when it came', async () => {
  await receive(newsml());
  const rules = [
    { name: 'no trains', match: { keyword: [' trains '] }, drop: 'not our beat' },
    { name: 'all', match: {}, route: ['sea'] },
  ];
  const terms = { usageTerms: 'Ask first.', rules };
  const on = await receive(updated(replacing('It sails.')), terms);
  expect(on.story).toMatchObject({ usageTerms: 'Ask first.', channels: ['sea'] });
  const headline = '<Replace DuidRef="head"><HeadLine>Trains stop</HeadLine></Replace>';
  const { outcome } = await receive(updated(headline, { revision: 3 }), terms);
  expect(outcome).toMatchObject({ outcome: 'dropped', reason: 'no trains: not our beat' });
});

test('only the newest revision is kept to be changed, for a week', async () => {
  await receive(newsml());
  await receive(newsml({ revision: 2 }));
  expect(sources()).toMatchObject([{ value: { number: 2 }, dueAt: NOON + 7 * 24 * 3_600_000 }]);
  const long = textOf('word '.repeat(30_000));
  await receive(newsml({ revision: 3, content: `<NewsComponent>${long}</NewsComponent>` }));
  expect(sources()).toEqual([]);
});
