import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedName } from '@quickwire/contracts';
import { ledgerReason } from '@quickwire/delivery';
import { readWire, WireError } from '@quickwire/wires';
import { describe, expect, test } from 'vitest';

const samples = new URL('../../samples/', import.meta.url).pathname;
const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.\w+$/.test(file),
);

/** A word that no format knows and no reader says by itself. */
const SECRET = 'Zwyxsecretum';
const FIGURE = 73519046;

/** The text with each of its values in turn replaced by one that says the secret; by another type too, where it is JSON. */
function* withSecrets(text: string): Generator<string> {
  const values = /"(?:[^"\\]|\\.)*"(?!\s*:)|>[^<>]*[^<>\s][^<>]*<|^[^\s<{].*$/gm;
  for (const { 0: value, index } of text.matchAll(values)) {
    const [open = '', close = ''] = /^["><]/.test(value) ? [value[0], value.at(-1)] : [];
    const put = (secret: string): string =>
      text.slice(0, index) + secret + text.slice(index + value.length);
    yield put(`${open}${SECRET} ${SECRET} ${'x'.repeat(100)} ${SECRET}${close}`);
    yield put(`${open}${SECRET}${close}`);
    if (open !== '"') continue;
    yield put(`{"${SECRET}": "${SECRET}"}`);
    yield put(`["${SECRET}"]`);
    yield put(`"${SECRET}`);
    yield put(SECRET);
    yield put(String(FIGURE));
  }
}

const reasonsOf = (wire: string): readonly string[] =>
  readWire(Buffer.from(wire), { feed: 'demo' as FeedName }).items.flatMap((item) =>
    'error' in item && item.error instanceof WireError ? [item.error.detail] : [],
  );

describe.each(files)('refusals of %s', (file) => {
  test('say nothing in the ledger of what the wire says', () => {
    const told = new Set<string>();
    const text = readFileSync(join(samples, file), 'latin1');
    for (const wire of withSecrets(text))
      for (const reason of reasonsOf(wire)) told.add(ledgerReason(reason));
    expect(
      [...told].filter((reason) => reason.includes(SECRET) || reason.includes(String(FIGURE))),
    ).toEqual([]);
  });
});
