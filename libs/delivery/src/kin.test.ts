import { type StoryId, storyIdOf } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { kinOf, type Member } from './kin.ts';

const idOf = (item: string): StoryId => storyIdOf('desk', item);
const member = (itemId: string, generation?: number, part?: number): Member => ({
  id: idOf(itemId),
  itemId,
  generation,
  part,
});
const told = (item: string, ...members: readonly Member[]) => {
  const { family, replacedBy, continuedBy } = kinOf(idOf(item), members);
  const nameOf = (id: StoryId) => members.find((each) => each.id === id)?.itemId;
  return {
    before: family.map(({ rel, itemId, part }) => [rel, itemId, part]),
    after: [...replacedBy, ...continuedBy].map(({ rel, id, part }) => [rel, nameOf(id), part]),
  };
};

describe('stories of one family key', () => {
  test('replace one another in the order of their generations', () => {
    const all = [member('second', 2), member('base'), member('first', 1)];
    expect(told('base', ...all)).toEqual({ before: [], after: [['replaces', 'first', undefined]] });
    expect(told('first', ...all)).toEqual({
      before: [['replaces', 'base', undefined]],
      after: [['replaces', 'second', undefined]],
    });
    expect(told('second', ...all).after).toEqual([]);
  });

  test('are continued by their takes: those of a generation by its own, those of none by the only one', () => {
    const all = [
      member('base', 1),
      member('lead', 2),
      member('take', 2, 2),
      member('stray', undefined, 2),
    ];
    expect(told('take', ...all).before).toEqual([['continues', 'lead', 2]]);
    expect(told('lead', ...all).after).toEqual([['continues', 'take', 2]]);
    expect(told('stray', ...all).before).toEqual([]);
    const alone = [member('base'), member('add', undefined, 2)];
    expect(told('add', ...alone).before).toEqual([['continues', 'base', 2]]);
    expect(told('base', ...alone).after).toEqual([['continues', 'add', 2]]);
  });

  test('are not linked where two say they are the same one', () => {
    const all = [member('base'), member('other'), member('lead', 1), member('take', undefined, 2)];
    for (const { itemId } of all) expect(told(itemId, ...all)).toEqual({ before: [], after: [] });
  });

  test('are nothing to a story that is alone, or to a take whose whole never came', () => {
    expect(told('a', member('a', 3))).toEqual({ before: [], after: [] });
    expect(told('t', member('t', undefined, 2))).toEqual({ before: [], after: [] });
  });
});
