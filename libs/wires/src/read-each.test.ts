import type { FeedName, Story } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { bytesOf, readItems } from '../test/read.ts';
import { WireError } from './errors.ts';
import { readEach } from './read-each.ts';
import { readWire } from './read-wire.ts';

const readOdd = (number: number): Story => {
  if (number % 2 === 0) throw new WireError('BAD_FIELD', `${number} is even; give odd ones`);
  return { headline: String(number) } as Story;
};

test('one bad item takes nothing from the others, and all keep their order', () => {
  const items = readEach([1, 2, 3], (_, index) => `/items/${index}`, readOdd);
  expect(items).toMatchObject([
    { place: '/items/0', story: { headline: '1' } },
    { place: '/items/1', error: { code: 'BAD_FIELD' } },
    { place: '/items/2', story: { headline: '3' } },
  ]);
});

test('the pointers to an item’s faults start where the item is', () => {
  const [item] = readEach(
    ['x'],
    () => '/items/7',
    () => {
      throw new WireError('BAD_FIELD', 'no', [{ pointer: '/urgency', detail: 'is no number' }]);
    },
  );
  expect(item).toMatchObject({ error: { errors: [{ pointer: '/items/7/urgency' }] } });
});

test('a fault of ours is none of the item', () => {
  const fail = (): Story => {
    throw new TypeError('oops');
  };
  expect(() => readEach([1], () => '', fail)).toThrow(TypeError);
});

test('a wire that cannot be read is one item with the error, and has no format', () => {
  expect(readItems('{"uri":')).toMatchObject([{ place: '', error: { code: 'BAD_JSON' } }]);
  expect(readWire(bytesOf('{"uri":'), { feed: 'desk' as FeedName })).not.toHaveProperty('format');
});
