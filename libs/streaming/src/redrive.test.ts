import { deadLetterHeaders, eventHeaders } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import type { LogRecord } from './log.ts';
import { redriven } from './redrive.ts';
import { deadLetter } from './runner/middleware/index.ts';
import { silentObserver } from './runner/observer.ts';
import { OversizeError } from './runner/suspects.ts';

const record: LogRecord = {
  topic: 'in',
  partition: 3,
  offset: 41,
  key: 'k',
  value: Uint8Array.of(0xff, 0x00, 0x7b),
  timestamp: 0,
  headers: { [eventHeaders.id]: 'e1', [eventHeaders.receipt]: 'r1', 'x-own': 'kept' },
};

/** The dead letter of a record, as it lies in the log. */
const letterOf = (of: LogRecord, error: Error = new Error('odd')): LogRecord => {
  const handle = deadLetter({
    stage: 's',
    engine: '1',
    topics: new Set(),
    topic: 's.dead-letters',
    observer: silentObserver,
  })(() => {
    throw error;
  });
  const effects = handle({
    record: of,
    event: {} as never,
    data: undefined,
    state: { get: () => undefined },
    now: 0,
    signal: new AbortController().signal,
  });
  const [letter] = effects instanceof Promise ? [] : (effects.raw ?? []);
  if (!letter) throw new Error('no letter');
  return { ...letter, offset: 7, timestamp: 0 };
};

test('a dead letter becomes the record that failed, under an id of its own that is always the same', () => {
  const again = redriven(letterOf(record), 'in');
  expect(again).toEqual({
    topic: 'in',
    partition: 3,
    key: 'k',
    value: record.value,
    headers: {
      [eventHeaders.id]: expect.not.stringMatching(/^e1$/),
      [eventHeaders.receipt]: 'r1',
      [eventHeaders.redrive]: 's/in/3/41',
      'x-own': 'kept',
    },
  });
  expect(redriven(letterOf(record), 'in')).toEqual(again);
});

test('a record that fails again is another letter, with another id', () => {
  const first = redriven(letterOf(record), 'in') as LogRecord;
  const second = redriven(letterOf({ ...first, offset: 90 }), 'in') as LogRecord;
  expect(second.headers[eventHeaders.redrive]).toBe('s/in/3/90');
  expect(second.headers[eventHeaders.id]).not.toBe(first.headers[eventHeaders.id]);
  expect(Object.keys(second.headers).filter((name) => name.startsWith('qw_dead'))).toEqual([]);
});

const without = (name: string): LogRecord => {
  const { [name]: _, ...headers } = letterOf(record).headers;
  return { ...letterOf(record), headers };
};

test.each([
  ['is no dead letter', record, 'in', 'it is no dead letter'],
  ['does not say where it lay', without(deadLetterHeaders.offset), 'in', 'it is no dead letter'],
  ['lies elsewhere', { ...letterOf(record), partition: 4 }, 'in', 'it is no dead letter'],
  ['came due from state', letterOf(record), 'other', 'lay in no topic; ask the feed'],
  [
    'was cut',
    letterOf(record, new OversizeError(2, new Error('too large'))),
    'in',
    'only the first 3 of 3 bytes of it are kept; ask the feed',
  ],
])('one that %s is not sent again, with what to do', (_, letter, reads, why) => {
  expect(redriven(letter, reads)).toEqual({ why: expect.stringContaining(why) });
});
