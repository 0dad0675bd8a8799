import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, stage } from '../../../test/fold-stage.ts';
import { CLAIM_MS } from './take-notice.ts';

const KILL = { pubStatus: 'canceled', version: '2' } as const;

describe('a story that another item tells too', () => {
  test('is not published by itself; the other’s package names both feeds', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta']);
    expect(s.outcomes.at(-1)).toMatchObject({
      receiptId: 'beta-1',
      outcome: 'duplicate',
      reason: `alpha tells the same story: ${idOf('alpha')}`,
    });
  });

  test('is published all the same where only links are wanted', () => {
    const s = stage('link');
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    expect(s.post).toEqual([]);
    expect(s.out()).toEqual(['alpha 1 usable', 'beta 1 usable']);
  });

  test('is named once, however often its notice arrives', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.deliver(3);
    expect(s.packages).toHaveLength(2);
    expect(s.out()).toEqual(['alpha 1 usable alpha beta']);
  });

  test('stays named when the other is corrected', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.deliver();
    s.send('alpha', { version: '2' });
    expect(s.out()).toEqual(['alpha 2 usable alpha beta']);
  });

  test('that is public already is never taken back', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta');
    s.send('beta', { version: '2' }, 'alpha');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable', 'beta 2 usable']);
  });
});

describe('a feed that puts right what it sent before is never silenced', () => {
  const CORRECTS = {
    rel: 'corrects' as const,
    itemId: '1',
    id: idOf('alpha'),
  };

  test.each([
    ['under an id of its own', {}, ['alpha']],
    ['under an id of its own that another feed has too', {}, ['beta', 'alpha']],
    ['as a correction', { revisionKind: 'correction' as const }, ['beta']],
    ['as a take', { revisionKind: 'add' as const }, ['beta']],
    ['as a relative', { family: [CORRECTS] }, ['beta']],
  ])('%s', (_, rest, same) => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.send('alpha/2', rest, ...same);
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta', 'alpha 1 usable']);
    expect(s.outcomes.at(-1)).toMatchObject({ receiptId: 'alpha/2-1', outcome: 'published' });
  });

  test('when the other is folded under an item of that feed', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.send('alpha/2', {}, 'beta');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta', 'alpha 1 usable']);
  });

  test('after it was folded itself', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.deliver();
    s.send('beta', { version: '2', revisionKind: 'correction' }, 'alpha');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable', 'beta 2 usable']);
  });
});

describe('a package stands for an item as long as it tells the same', () => {
  const BRIDGE = [
    'The harbour bridge of Ystad opened to traffic on Tuesday after 14 months of work, the port authority said.',
    'Mayor Ada Moe cut the ribbon before some 2,000 people and drove the first bus across to the fish market.',
    'The bridge cost 31 million kronor and replaces a ferry that had carried lorries since 1958.',
    'Fishermen had asked for a higher span, which the council refused last spring because of its price.',
  ];
  const TRIAL = [
    'A court in Malmo on Friday acquitted three former bank managers of fraud in a case that had lasted six years.',
    'Judge Per Lind said that prosecutors had not shown who signed the loans to a shipyard that later failed.',
    'The state may appeal until the end of the month, its lawyer Eva Holm told reporters outside the building.',
  ];
  const textOf = (paragraphs: readonly string[]) => ({ text: paragraphs.join('\n\n') });
  const CORRECTED = BRIDGE.map((line) => line.replace('14 months', '4 months'));
  const LONGER = [
    ...BRIDGE,
    'Work on the quay goes on until June, and buses will run every ten minutes.',
  ];
  const folded = () => {
    const s = stage();
    s.send('alpha', textOf(BRIDGE));
    s.send('beta', textOf(BRIDGE.slice(0, 3)), 'alpha');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta']);
    return s;
  };

  test.each([
    ['a figure is put right', CORRECTED],
    ['more is told', LONGER],
  ])('so it stays when %s', (_, paragraphs) => {
    const s = folded();
    s.send('alpha', { version: '2', ...textOf(paragraphs) });
    s.deliver();
    expect(s.out()).toEqual(['alpha 2 usable alpha beta']);
  });

  test.each([
    ['another story', textOf(TRIAL)],
    ['a line', { text: 'The bridge has not opened.' }],
  ])('so it goes out when %s takes its place', (_, text) => {
    const s = folded();
    s.send('alpha', { version: '2', ...text });
    s.deliver();
    expect(s.out()).toEqual(['alpha 2 usable', 'beta 1 usable']);
  });

  test('so it goes out, however slowly the other became another story', () => {
    const s = folded();
    for (let n = 1; n <= 4; n += 1) {
      const text = textOf([...BRIDGE.slice(n), ...TRIAL.slice(0, n)]);
      s.send('alpha', { version: String(n + 1), ...text });
      s.deliver();
    }
    expect(s.out()).toEqual(['alpha 5 usable', 'beta 1 usable']);
  });

  test('so it goes out when the other has changed before it asks', () => {
    const s = stage();
    s.send('alpha', textOf(BRIDGE));
    s.send('beta', textOf(BRIDGE), 'alpha');
    s.send('alpha', { version: '2', ...textOf(TRIAL) });
    s.deliver();
    expect(s.out()).toEqual(['alpha 2 usable', 'beta 1 usable']);
  });

  test('so it goes out when the other that is on its way tells something else', () => {
    const s = stage();
    s.send('beta', textOf(BRIDGE), 'alpha');
    s.deliver();
    s.send('alpha', textOf(TRIAL));
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable', 'beta 1 usable']);
  });
});

describe('the channels of a folded story', () => {
  const channelsOf = ({ packages }: ReturnType<typeof stage>) =>
    packages.filter(({ feed }) => feed === 'alpha').at(-1)?.channels;

  test('are those of the package that stands for it, of its next versions and of its kill', () => {
    const s = stage();
    s.send('alpha', { channels: ['front'] });
    s.send('beta', { channels: ['sea'] }, 'alpha');
    s.deliver();
    expect(channelsOf(s)).toEqual(['front', 'sea']);
    s.send('alpha', { version: '2' });
    expect(channelsOf(s)).toEqual(['front', 'sea']);
    s.send('beta', { version: '2', channels: ['sea', 'law'] }, 'alpha');
    s.deliver(2);
    expect(channelsOf(s)).toEqual(['front', 'sea', 'law']);
    s.send('beta', { version: '3' });
    s.deliver();
    expect(s.out()).toEqual(['alpha 2 usable', 'beta 3 usable']);
    s.send('alpha', { ...KILL, version: '3' });
    expect(channelsOf(s)).toEqual(['front', 'sea', 'law']);
  });

  test('are those of a package that came after it, and of its kill', () => {
    const s = stage();
    s.send('beta', { channels: ['sea'] }, 'alpha');
    s.deliver();
    s.send('alpha');
    expect(channelsOf(s)).toEqual(['sea']);
    s.send('alpha', KILL);
    expect(channelsOf(s)).toEqual(['sea']);
  });

  test('are those of the one it is sent on to', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.send('gamma', { channels: ['sea'] }, 'beta');
    s.deliver();
    expect(channelsOf(s)).toEqual(['sea']);
  });
});

describe('nothing is lost', () => {
  const folded = () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.send('gamma', {}, 'alpha', 'beta');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta gamma']);
    return s;
  };

  test.each([
    ['killed', KILL],
    ['withheld', { pubStatus: 'withheld', version: '2' } as const],
  ])('when the package that stands for others is %s, they go out', (status, rest) => {
    const s = folded();
    s.send('alpha', rest);
    s.deliver();
    expect(s.out()).toEqual([
      `alpha 2 ${status === 'killed' ? 'canceled' : status}`,
      'beta 1 usable',
      'gamma 1 usable',
    ]);
    expect(s.outcomes.slice(-2)).toMatchObject([
      { receiptId: 'beta-1', outcome: 'published', previous: 'duplicate' },
      { receiptId: 'gamma-1', outcome: 'published', previous: 'duplicate' },
    ]);
  });

  test('after days, and after only links are wanted', () => {
    const s = folded();
    s.wait(30 * 24 * 60 * 60 * 1000);
    s.switchTo('link');
    s.send('alpha', KILL);
    s.deliver();
    expect(s.out()).toContain('beta 1 usable');
  });

  test('when a new version tells another story, it goes out and is named no more', () => {
    const s = folded();
    s.send('beta', { version: '2' });
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha gamma', 'beta 2 usable']);
  });

  test('when a folded story is killed, it is named no more and its kill is told', () => {
    const s = folded();
    s.send('gamma', KILL);
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta', 'gamma 2 canceled']);
  });

  test('when the other is on its way, its package names both as it comes', () => {
    const s = stage();
    s.send('beta', {}, 'alpha');
    s.deliver();
    expect(s.out()).toEqual([]);
    s.send('alpha');
    expect(s.out()).toEqual(['alpha 1 usable alpha beta']);
    s.wait(CLAIM_MS);
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta']);
  });

  test('when the other never comes, the story goes out after some seconds', () => {
    const s = stage();
    s.send('beta', {}, 'alpha');
    s.deliver();
    s.wait(CLAIM_MS);
    s.deliver();
    expect(s.out()).toEqual(['beta 1 usable']);
  });

  test('when the other was killed before, the story goes out at once', () => {
    const s = stage();
    s.send('alpha');
    s.send('alpha', KILL);
    s.send('beta', {}, 'alpha');
    s.deliver();
    expect(s.out()).toContain('beta 1 usable');
  });

  test('when the other is folded itself, the story is told where that is', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.send('gamma', {}, 'beta');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta gamma']);
    s.send('alpha', KILL);
    s.deliver();
    expect(s.out()).toEqual(['alpha 2 canceled', 'beta 1 usable', 'gamma 1 usable']);
  });

  test('when each of two is folded under the other, they go out', () => {
    const s = stage();
    s.send('alpha', {}, 'beta');
    s.send('beta', {}, 'alpha');
    s.deliver();
    expect(s.out().length).toBeGreaterThan(0);
    s.wait(CLAIM_MS);
    s.deliver();
    expect(s.out().join()).toMatch(/alpha/);
    expect(s.out().join()).toMatch(/beta/);
  });
});

test('a story under embargo is held, not folded, and names no one before it is out', () => {
  const s = stage();
  s.send('alpha');
  s.send('beta', { embargoedUntil: '2026-02-17T13:00:00Z' }, 'alpha');
  s.deliver();
  expect(s.out()).toEqual(['alpha 1 usable']);
  expect(s.outcomes.at(-1)).toMatchObject({ outcome: 'held' });
  s.wait(3_600_000);
  s.deliver();
  expect(s.out()).toEqual(['alpha 1 usable', 'beta 1 usable']);
});

test('a version from the dead letters that a folded one has overtaken changes nothing', () => {
  const s = stage();
  const revision = (number: number) => ({ number, contentHash: String(number) });
  s.send('alpha');
  s.send('beta', { version: '2', revision: revision(2) }, 'alpha');
  s.deliver();
  s.redriven();
  s.send('beta', { revision: revision(1) });
  s.deliver();
  expect(s.outcomes.at(-1)).toMatchObject({ receiptId: 'beta-1', outcome: 'stale' });
  expect(s.out()).toEqual(['alpha 1 usable alpha beta']);
});

describe('whatever is sent in whatever order', () => {
  const FEEDS = ['alpha', 'beta', 'gamma', 'delta'];
  const feed = fc.constantFrom(...FEEDS);
  const act = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('send' as const), feed, same: fc.subarray(FEEDS) }),
    },
    fc.record({ do: fc.constantFrom('kill' as const, 'withhold' as const), feed }),
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('deliver' as const),
        times: fc.integer({ min: 1, max: 3 }),
      }),
    },
    fc.record({ do: fc.constant('wait' as const) }),
  );

  test('a story that may go out is out in the end, by itself or in the package that stands for it', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const s = stage();
        const last = new Map<string, string>();
        for (const [at, each] of acts.entries()) {
          const version = String(at + 1);
          switch (each.do) {
            case 'send':
              s.send(each.feed, { version }, ...each.same.filter((other) => other !== each.feed));
              last.set(each.feed, 'usable');
              break;
            case 'kill':
            case 'withhold': {
              const pubStatus = each.do === 'kill' ? 'canceled' : 'withheld';
              s.send(each.feed, { version, pubStatus });
              last.set(each.feed, pubStatus);
              break;
            }
            case 'deliver':
              s.deliver(each.times);
              break;
            case 'wait':
              s.wait(CLAIM_MS);
          }
        }
        s.deliver();
        s.wait(CLAIM_MS);
        s.deliver();
        const out = s.out().map((line) => line.split(' '));
        for (const [name, status] of last) {
          const told = out.some(
            ([own, , shown, ...sources]) =>
              shown === 'usable' && (own === name || sources.includes(name)),
          );
          if (status === 'usable') expect([name, told]).toEqual([name, true]);
          else expect(out.some(([own, , shown]) => own === name && shown === 'usable')).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
