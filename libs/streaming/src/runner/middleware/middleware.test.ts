import {
  DEAD_LETTERS_KEPT_MS,
  deadLetterHeaders,
  type EventId,
  eventHeaders,
  type ReceiptId,
  type Trail,
  toHeaders,
} from '@quickwire/contracts';
import { expect, describe as suite, test } from 'vitest';
import { OutageError, PoisonError } from '../../errors.ts';
import type { LogRecord } from '../../log.ts';
import { compose, type Delivery, type Emission, type Handler } from '../delivery.ts';
import { silentObserver } from '../observer.ts';
import { OversizeError } from '../suspects.ts';
import {
  deadLetter,
  deadline,
  decode,
  dropRepeats,
  isRedriveMark,
  redriveOnce,
  retry,
} from './index.ts';

const anything = { safeParse: (data: unknown) => ({ success: true as const, data }) };

const recordOf = (value: Uint8Array, id = 'e1'): LogRecord => ({
  topic: 'in',
  partition: 3,
  offset: 41,
  key: 'k',
  value,
  timestamp: 0,
  headers: toHeaders({
    id: id as EventId,
    source: '/test',
    type: 'test',
    receiptId: 'r1' as ReceiptId,
    trail: '' as Trail,
    traceparent: '',
  }),
});

const deliveryOf = (record: LogRecord): Delivery => ({
  record,
  event: { type: '' } as Delivery['event'],
  data: undefined,
  state: { get: () => undefined },
  now: 0,
  signal: new AbortController().signal,
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const lettersOf = (announce?: () => readonly Emission[]) =>
  deadLetter({
    stage: 's',
    engine: '1',
    topics: new Set(['told']),
    topic: 's.dead-letters',
    observer: silentObserver,
    ...(announce && { announce }),
  });
const letters = lettersOf();
const guarded = (handler: Handler): Handler =>
  compose([letters, decode(anything), retry(silentObserver, [0, 0, 0]), deadline(50)], handler);

suite('a record that can never succeed', () => {
  test('goes to the dead letters byte for byte with its cause', async () => {
    const record = recordOf(bytes('{"a": 1 }'));
    const { raw } = await guarded(() => {
      throw new PoisonError('no such thing');
    })(deliveryOf(record));
    const letter = raw?.[0];
    expect(letter?.value).toEqual(record.value);
    expect(letter).toMatchObject({ topic: 's.dead-letters', partition: 3, key: 'k' });
    expect(letter?.headers).toMatchObject(record.headers);
    expect(letter?.headers[deadLetterHeaders.cause]).toBe('no such thing');
    expect(letter?.headers[deadLetterHeaders.offset]).toBe('41');
    expect(letter?.headers[deadLetterHeaders.attempts]).toBe('1');
    expect(letter?.headers[deadLetterHeaders.stack]).toContain('middleware.test');
  });

  test.each([
    ['is not JSON', bytes('{"a":')],
    ['is not UTF-8', Uint8Array.of(0xff, 0xfe, 0x00)],
    ['is empty', new Uint8Array()],
  ])('is one whose payload %s', async (_, value) => {
    const { raw } = await guarded(() => ({}))(deliveryOf(recordOf(value)));
    expect(raw).toHaveLength(1);
  });

  test('of which no log takes the key is kept under a hash of it, with its key beside it, and nobody else is told', async () => {
    const key = 'k'.repeat(2000);
    const putAside = lettersOf(() => [{ topic: 'told', type: 'told', data: {} }]);
    const { raw = [] } = await putAside(() => {
      throw new PoisonError('no such thing');
    })(deliveryOf({ ...recordOf(bytes('{}')), key }));
    expect(raw.map(({ topic }) => topic)).toEqual(['s.dead-letters']);
    expect(raw[0]?.key).toMatch(/^[0-9a-f]{64}$/);
    expect(raw[0]?.headers[deadLetterHeaders.key]).toBe(key);
  });

  test('has no more than a part of such a key where its letter did not fit', async () => {
    const key = 'k'.repeat(500_000);
    const { raw = [] } = await guarded(() => {
      throw new OversizeError(2, new Error('too large'));
    })(deliveryOf({ ...recordOf(bytes('{}')), key }));
    expect(raw[0]?.headers[deadLetterHeaders.key]).toBe('k'.repeat(256));
  });

  test('is one that is no CloudEvent', async () => {
    const record = { ...recordOf(bytes('{}')), headers: {} };
    const { raw } = await guarded(() => ({}))(deliveryOf(record));
    expect(raw?.[0]?.headers[deadLetterHeaders.cause]).toContain('ce_specversion');
  });

  test('is one whose handler does not finish in time', async () => {
    const { raw } = await guarded(() => new Promise(() => {}))(deliveryOf(recordOf(bytes('{}'))));
    expect(raw?.[0]?.headers[deadLetterHeaders.kind]).toBe('deadline');
  });

  test.each([[undefined], [null], ['text'], [Symbol('s')], [Object.create(null)]])(
    'may throw %s instead of an Error',
    async (thrown) => {
      const { raw } = await guarded(() => {
        throw thrown;
      })(deliveryOf(recordOf(bytes('{}'))));
      expect(raw?.[0]?.headers[deadLetterHeaders.attempts]).toBe('4');
    },
  );
});

suite('an unexplained error', () => {
  test('is tried three more times in place and then counts as poison', async () => {
    let calls = 0;
    const { raw } = await guarded(() => {
      calls++;
      throw new Error('odd');
    })(deliveryOf(recordOf(bytes('{}'))));
    expect(calls).toBe(4);
    expect(raw?.[0]?.headers[deadLetterHeaders.kind]).toBe('retries');
  });

  test('leaves no trace when a retry succeeds', async () => {
    let calls = 0;
    const effects = await guarded(() => {
      if (calls++ < 2) throw new Error('odd');
      return { state: [{ key: 'done', value: true }] };
    })(deliveryOf(recordOf(bytes('{}'))));
    expect(effects).toEqual({ state: [{ key: 'done', value: true }] });
  });
});

suite('an outage', () => {
  test('is never a dead letter', async () => {
    const outage = new OutageError('the model is away');
    await expect(async () =>
      guarded(() => {
        throw outage;
      })(deliveryOf(recordOf(bytes('{}')))),
    ).rejects.toBe(outage);
  });
});

suite('an id seen before', () => {
  test('is dropped, and one that failed is not taken for seen', async () => {
    let calls = 0;
    const handle = dropRepeats(silentObserver)(() => {
      if (calls++ === 0) throw new OutageError('away');
      return { state: [{ key: 'x', value: calls }] };
    });
    const delivery = deliveryOf(recordOf(bytes('{}')));
    expect(() => handle(delivery)).toThrow('away');
    expect(handle(delivery)).toEqual({ state: [{ key: 'x', value: 2 }] });
    expect(handle(delivery)).toEqual({});
  });
});

suite('a record sent again from a dead letter', () => {
  const again = (letter: string): LogRecord => {
    const record = recordOf(bytes('{}'));
    return { ...record, headers: { ...record.headers, [eventHeaders.redrive]: letter } };
  };
  /** The middleware around a handler, over state that is kept. */
  const keeping = (handler: Handler) => {
    const kept = new Map<string, unknown>();
    const handle = redriveOnce('s', silentObserver)(handler);
    return {
      kept,
      deal: async (letter: string) => {
        const effects = await handle({
          ...deliveryOf(again(letter)),
          state: { get: (key) => kept.get(key) },
        });
        for (const { key, value } of effects.state ?? []) kept.set(key, value);
        return effects;
      },
    };
  };
  const emit = () => ({ emit: [{ topic: 'out', type: 'test', data: 1 }] });

  test('is dealt with once, in one step with the note that it was', async () => {
    const { deal, kept } = keeping(emit);
    expect(await deal('s/in/3/41')).toEqual({
      ...emit(),
      state: [{ key: 'redriven:s/in/3/41', value: true, dueAt: DEAD_LETTERS_KEPT_MS }],
    });
    expect([...kept.keys()].every(isRedriveMark)).toBe(true);
    expect(await deal('s/in/3/41')).toEqual({});
    expect(await deal('s/in/3/42')).toMatchObject(emit());
  });

  test('is not noted when what it depends on is away', async () => {
    let away = true;
    const { deal } = keeping(async () => {
      if (away) throw new OutageError('away');
      return emit();
    });
    await expect(deal('s/in/3/41')).rejects.toThrow('away');
    away = false;
    expect(await deal('s/in/3/41')).toMatchObject(emit());
  });

  test('is not noted where its letter has no such name', async () => {
    const { deal, kept } = keeping(emit);
    for (const letter of ['s/', `s/${'x'.repeat(2000)}`, 's/in/3/41/5'])
      expect(await deal(letter)).toEqual(emit());
    expect(kept.size).toBe(0);
  });

  test('is noted by the stage whose letter it was alone', async () => {
    const { deal, kept } = keeping(emit);
    expect(await deal('before/in/3/41')).toEqual(emit());
    expect(kept.size).toBe(0);
  });
});
