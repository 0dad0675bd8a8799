import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { withMentions } from '../test/marked.ts';
import { analyse, BASIC_PIPES } from './pipeline.ts';
import { names } from './pipes/names.ts';
import { places } from './pipes/places.ts';
import { roles } from './pipes/roles.ts';

const data = process.env['QUICKWIRE_TEST_DATA'];

/** People as the house's own article names them, each form by hand, with the role it gives them. */
const PEOPLE: readonly (readonly [forms: readonly string[], role: string])[] = [
  [['Donald Trump', 'Trump'], 'President'],
  [['Dmitry Peskov'], 'Kremlin spokesperson'],
  [['Rustem Umerov', 'Umerov'], 'leader of Ukraine’s delegation'],
  [['Volodymyr Zelenskiy', 'Zelenskiy'], 'President'],
  [['Vladimir Medinsky'], 'aide to President Vladimir Putin'],
  [['Vladimir Putin', 'Putin'], 'President'],
  [['Igor Kostyukov'], 'Military intelligence chief'],
  [['Kirill Dmitriev'], 'Putin’s special envoy'],
  [['Steve Witkoff'], 'U.S. envoy'],
  [['Jared Kushner'], 'U.S. envoy'],
];

/** Every form where it stands, the longest first. */
const mentionsIn = (text: string): readonly (Span & { type: 'person' })[] => {
  const forms = PEOPLE.flatMap(([each]) => each).toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(`\\b(?:${forms.join('|')})\\b`, 'gu');
  return [...text.matchAll(pattern)].map(({ index, 0: form }) => ({
    start: index,
    end: index + form.length,
    type: 'person',
  }));
};

describe.skipIf(!data)('a finished article of the house (QUICKWIRE_TEST_DATA)', () => {
  test('names all its people with their roles, and no one else', () => {
    const folder = join(data as string, 'wires', 'newslooks');
    const [file = ''] = readdirSync(folder);
    const article = readFileSync(join(folder, file), 'utf8');
    const text = article.slice(article.indexOf('\n', article.indexOf('Deep Look:')) + 1);
    const marks = {
      name: 'marks',
      annotate: (doc: Parameters<typeof withMentions>[0]) =>
        withMentions(doc, mentionsIn(doc.text)),
    };
    const { entities } = analyse(text, [], {}, [...BASIC_PIPES, marks, names, roles, places]);
    expect(Object.fromEntries(entities.map(({ name, role }) => [name, role]))).toEqual(
      Object.fromEntries(PEOPLE.map(([[name], role]) => [name, role])),
    );
  });
});
