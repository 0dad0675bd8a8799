import type { EventAttributes, Outcome } from '@quickwire/contracts';
import type { Delivery, Effects } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { afterRedrive } from './after-redrive.ts';
import { announceOutcome } from './announce-outcome.ts';
import { outcomeEmission } from './outcome-emission.ts';

const event = (redrive?: string) =>
  ({ receiptId: 'r1', ...(redrive && { redrive }) }) as EventAttributes;
const outcome = (rest: object = {}): Outcome =>
  ({
    receiptId: 'r1',
    feed: 'desk',
    outcome: 'published',
    stage: 'publishing',
    at: '2026-02-17T10:00:00.000Z',
    ...rest,
  }) as Outcome;
const previousOf = ({ emit = [] }: Effects): unknown[] =>
  emit.map(({ data }) => (data as Outcome).previous);

const letter = 'extraction/stories.received/0/1';

test('an outcome of what was sent again moves from the dead letters', () => {
  const emit = [outcomeEmission(outcome())];
  expect(previousOf(afterRedrive({ emit }, event(letter)))).toEqual(['dead-lettered']);
  expect(previousOf(afterRedrive({ emit }, event()))).toEqual([undefined]);
});

test('an outcome that says where it was, and one of another receipt, stay as they are', () => {
  const emit = [
    outcomeEmission(outcome({ previous: 'held' })),
    outcomeEmission(outcome({ receiptId: 'r2', outcome: 'stale', previous: 'held' })),
    outcomeEmission(outcome({ receiptId: 'r3' })),
    { topic: 'packages.published', type: 'x', data: { receiptId: 'r1' } },
  ];
  const effects = afterRedrive({ emit }, event(letter));
  expect(previousOf(effects)).toEqual(['held', 'held', undefined, undefined]);
  expect(afterRedrive({}, event(letter))).toEqual({});
});

test.each([
  ['a record that fails', 4, {}, undefined],
  ['one that fails again', 4, { ce_redrive: letter }, 'dead-lettered'],
  ['a held item that fails at its time', -1, {}, 'held'],
  ['one of those that was sent again', -1, { ce_redrive: letter }, 'held'],
])('%s is a dead letter from where it stood', (_, offset, headers, previous) => {
  const delivery = {
    record: { offset, headers, key: 's1', value: new Uint8Array() },
    event: event(),
    now: 0,
  } as unknown as Delivery;
  expect(previousOf({ emit: announceOutcome('publishing', delivery, 'why') })).toEqual([previous]);
});
