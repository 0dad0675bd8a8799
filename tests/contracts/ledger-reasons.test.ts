import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedName } from '@quickwire/contracts';
import { ledgerReason } from '@quickwire/delivery';
import { readWire } from '@quickwire/wires';
import { describe, expect, test } from 'vitest';

const samples = new URL('../../samples/', import.meta.url).pathname;
const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.\w+$/.test(file),
);

/** A word and a figure that no reader says by itself. */
const SECRET = 'Zwyxsecretum';
const FIGURE = 73519046;
const LONG = `${SECRET} "${SECRET}" ${'x'.repeat(100)} ${SECRET}`;
const tells = (reason: string): boolean => /zwyxsecretum|73519046/i.test(reason);

/** A JSON value with each value in it, itself too, in turn replaced by what tells the secret. */
function* withSecretsInJson(value: unknown): Generator<unknown> {
  yield* [
    SECRET,
    LONG,
    FIGURE,
    true,
    { [`${SECRET} has to be ${SECRET}`]: SECRET },
    [SECRET],
    [FIGURE],
    [[LONG]],
  ];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    for (const secret of withSecretsInJson(inner))
      yield Array.isArray(value) ? value.with(Number(key), secret) : { ...value, [key]: secret };
}

/** A text with each of its attributes, elements' texts and lines in turn replaced by one that tells the secret. */
function* withSecretsInText(text: string): Generator<string> {
  const values = /"[^"<>]*"|>[^<>]*[^<>\s][^<>]*<|^[^\s<{].*$/gm;
  for (const { 0: value, index } of text.matchAll(values)) {
    const [open = '', close = ''] = /^["><]/.test(value) ? [value[0], value.at(-1)] : [];
    for (const secret of [SECRET, LONG.replaceAll('"', ''), String(FIGURE)])
      yield text.slice(0, index) + open + secret + close + text.slice(index + value.length);
  }
}

function* wiresOf(file: string): Generator<string> {
  const text = readFileSync(join(samples, file), 'utf8');
  if (!file.endsWith('.json')) yield* withSecretsInText(text);
  else for (const wire of withSecretsInJson(JSON.parse(text))) yield JSON.stringify(wire);
}

const reasonsOf = (wire: string): readonly string[] =>
  readWire(Buffer.from(wire), { feed: 'demo' as FeedName }).items.flatMap((item) =>
    'error' in item ? [item.error.detail] : [],
  );

describe.each(files)('refusals of %s', (file) => {
  test('say nothing in the ledger of what the wire says', () => {
    const told = new Set<string>();
    for (const wire of wiresOf(file)) for (const reason of reasonsOf(wire)) told.add(reason);
    if (file === 'harbour-bridge.json') expect([...told].filter(tells)).not.toEqual([]);
    expect([...told].map(ledgerReason).filter(tells)).toEqual([]);
  });
});
