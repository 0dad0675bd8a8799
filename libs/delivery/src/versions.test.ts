import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  FamilyPlace,
  HistoryEntry,
  Package,
  Relative,
  UsablePackage,
} from '@quickwire/contracts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FakeLog, fakeLog } from '../test/fake-log.ts';
import { killed, publish, usable, withheld } from '../test/samples.ts';
import { openPackageView, type PackageView } from './package-view.ts';
import { MOST_BODIES } from './version-store.ts';

let directory: string;
let log: FakeLog;
let view: PackageView;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qw-versions-'));
  log = fakeLog();
  view = await openPackageView({ directory, log });
  await view.ready;
});
afterEach(async () => {
  await view.close();
  await rm(directory, { recursive: true });
});

/** Packages as publishing writes them, one after the other: each with the history up to itself. */
const told = (...packages: readonly Package[]): Package[] => {
  const history: HistoryEntry[] = [];
  return packages.map((pkg) => {
    const { version, publishedAt, pubStatus } = pkg;
    history.push({ version, publishedAt, pubStatus, kind: 'update' });
    return { ...pkg, history: [...history] };
  });
};
const nth = (n: number, headline = `Version ${n}`): UsablePackage => ({
  ...usable('a', n, headline),
  version: String(n),
});
const id = usable('a', 1).id;
/** Publishes and waits until the view has the last of each story. */
const take = async (...packages: Package[]): Promise<void> => {
  await publish(log, ...packages);
  const lasts = new Map(packages.map((pkg) => [pkg.id, pkg.publishedAt]));
  await vi.waitFor(() => {
    for (const [story, publishedAt] of lasts)
      expect(view.get(story)?.publishedAt).toBe(publishedAt);
  });
};
const headlineOf = (version: string): string | undefined => {
  const found = view.version(id, version);
  return found.kind === 'found' && found.pkg.pubStatus === 'usable'
    ? found.pkg.story.headline
    : found.kind;
};

describe('a story that was corrected', () => {
  test('has its versions listed, each to be read as it went out', async () => {
    await take(...told(nth(1), nth(2), nth(3)));
    expect(view.versions(id)?.map(({ version, available }) => [version, available])).toEqual([
      ['1', true],
      ['2', true],
      ['3', true],
    ]);
    expect(['1', '2', '3'].map(headlineOf)).toEqual(['Version 1', 'Version 2', 'Version 3']);
    expect(headlineOf('4')).toBe('unknown');
  });

  test('and had two texts under one number, is read as the later', async () => {
    await take(...told(nth(1), { ...nth(2, 'Again'), version: '1' }, nth(3)));
    expect(headlineOf('1')).toBe('Again');
  });

  test('more often than bodies are kept, keeps the last ones and lists what it says', async () => {
    const all = Array.from({ length: MOST_BODIES + 3 }, (_, n) => nth(n + 1));
    await take(...told(...all));
    expect(headlineOf('1')).toBe('not-kept');
    expect(headlineOf('2')).toBe('not-kept');
    expect(headlineOf('3')).toBe('Version 3');
    expect(
      view
        .versions(id)
        ?.slice(0, 3)
        .map(({ available }) => available),
    ).toEqual([false, false, true]);
  });

  test('in a view made from a log that has the newest record alone, is listed without its bodies', async () => {
    await take(told(nth(1), nth(2)).at(-1)!);
    expect(view.versions(id)?.map(({ available }) => available)).toEqual([false, true]);
    expect(headlineOf('1')).toBe('not-kept');
  });
});

describe('a story that is taken down', () => {
  test.each([
    ['killed', killed('a', 3)],
    ['withheld', withheld('a', 3)],
  ])('%s, gives no version of before, nor after it is usable again', async (_, notice) => {
    const [one, two, down, back] = told(nth(1), nth(2), { ...notice, version: '3' }, nth(4));
    await take(one!, two!, down!);
    expect(['1', '2'].map(headlineOf)).toEqual(['taken-down', 'taken-down']);
    expect(view.versions(id)?.map(({ available }) => available)).toEqual([false, false, true]);
    await take(back!);
    expect(['1', '2', '3', '4'].map(headlineOf)).toEqual([
      'taken-down',
      'taken-down',
      'taken-down',
      'Version 4',
    ]);
  });

  test('gives none after a restart either, nor when an old version is repeated', async () => {
    const [one, two, kill] = told(nth(1), nth(2), { ...killed('a', 3), version: '3' });
    await take(one!, two!, kill!);
    await publish(log, one!, usable('end', 9));
    await vi.waitFor(() => expect(view.get(usable('end', 9).id)).toBeDefined());
    await view.close();
    view = await openPackageView({ directory, log });
    await view.ready;
    expect(['1', '2'].map(headlineOf)).toEqual(['taken-down', 'taken-down']);
  });
});

describe('a story that names another as family', () => {
  const naming = (item: string, minute: number, ...family: readonly Omit<Relative, 'itemId'>[]) => {
    const pkg = usable(item, minute);
    const relatives = family.map((relative) => ({ ...relative, itemId: 'a' }));
    return { ...pkg, story: { ...pkg.story, family: relatives } };
  };
  const replaced = () => view.get(id)?.replacedBy?.map((by) => by.id);

  test.each(['before', 'after'])(
    'is told at the one it replaces, that came %s it',
    async (when) => {
      const by = naming('b', 2, { rel: 'corrects', id });
      await take(...(when === 'before' ? [nth(1), by] : [by, nth(3)]));
      expect(view.get(id)?.replacedBy).toEqual([{ id: by.id, rel: 'corrects' }]);
      expect(view.page({ limit: 5 }).items.find((pkg) => pkg.id === id)).toHaveProperty(
        'replacedBy',
      );
    },
  );

  test('is told no more once it is killed, or names it no more', async () => {
    await take(
      nth(1),
      naming('b', 2, { rel: 'replaces', id }),
      naming('c', 3, { rel: 'replaces', id }),
    );
    expect(replaced()).toHaveLength(2);
    await take(killed('b', 4));
    expect(replaced()).toEqual([usable('c', 3).id]);
    await take(usable('c', 5));
    expect(view.get(id)).not.toHaveProperty('replacedBy');
  });

  test('as a take, is told in the order of the takes', async () => {
    const takeOf = (n: number, minute: number) =>
      naming(`take-${n}`, minute, { rel: 'continues', id, part: n });
    await take(nth(1), takeOf(3, 2), takeOf(10, 3), takeOf(2, 4));
    expect(view.get(id)?.continuedBy?.map(({ part }) => part)).toEqual([2, 3, 10]);
    expect(view.get(id)).not.toHaveProperty('replacedBy');
  });

  test('that is itself is not told', async () => {
    await take({ ...naming('a', 1, { rel: 'replaces', id }) });
    expect(view.get(id)).not.toHaveProperty('replacedBy');
  });
});

describe('stories that share a family key', () => {
  const placed = (item: string, minute: number, place: Omit<FamilyPlace, 'key'> = {}) => {
    const pkg = usable(item, minute);
    return { ...pkg, story: { ...pkg.story, familyPlace: { key: 'bridge', ...place } } };
  };

  test.each(['before', 'after'])(
    'are told at both, where the first came %s the other',
    async (when) => {
      const [first, lead, add] = [
        placed('a', 1),
        placed('b', 2, { generation: 1 }),
        placed('c', 3, { generation: 1, part: 2 }),
      ];
      await take(...(when === 'before' ? [first, lead, add] : [add, lead, first]));
      expect(view.get(id)?.replacedBy).toEqual([{ id: lead.id, rel: 'replaces' }]);
      expect(view.get(lead.id)).toMatchObject({
        story: { family: [{ rel: 'replaces', itemId: first.story.itemId, id: first.id }] },
        continuedBy: [{ id: add.id, rel: 'continues', part: 2 }],
      });
      expect(view.get(add.id)).toMatchObject({
        story: { family: [{ rel: 'continues', id: lead.id }] },
      });
    },
  );

  test('are told no more once one is killed, or has another key', async () => {
    await take(placed('a', 1), placed('b', 2, { generation: 1 }));
    await take(killed('b', 3));
    expect(view.get(id)).not.toHaveProperty('replacedBy');
    await take(placed('c', 4, { generation: 1 }));
    expect(view.get(id)).toHaveProperty('replacedBy');
    await take(usable('c', 5));
    expect(view.get(id)).not.toHaveProperty('replacedBy');
  });

  test('are told once, where one names the other as well', async () => {
    const by = placed('b', 2, { generation: 1 });
    const named = {
      ...by,
      story: { ...by.story, family: [{ rel: 'corrects' as const, itemId: 'a', id }] },
    };
    await take(placed('a', 1), named);
    expect(view.get(id)?.replacedBy).toEqual([{ id: by.id, rel: 'corrects' }]);
    expect(view.get(by.id)).toMatchObject({ story: { family: [{ rel: 'corrects', id }] } });
  });
});
