import type { FeedName } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { bytesOf, item } from '../../test/read.ts';
import { WireError } from '../errors.ts';
import { readWire } from '../read-wire.ts';
import { packWire, unpackWire } from './packed-wire.ts';
import readInThread from './task.ts';

test('a wire is the same after it went from one thread to another, its errors too', () => {
  const bytes = bytesOf([item(), { uri: 7 }, item({ uri: 'urn:test:2' })]);
  const context = { feed: 'desk' as FeedName };
  const wire = unpackWire(structuredClone(readInThread({ bytes, context })) ?? { items: [] });
  expect(packWire(wire)).toEqual(packWire(readWire(bytes, context)));
  expect(wire.items.map((item) => 'error' in item && item.error instanceof WireError)).toEqual([
    false,
    true,
    false,
  ]);
});
