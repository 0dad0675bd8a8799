import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newsPipes } from './news-recognizer.ts';
import { analyse } from './pipeline.ts';
import { entities as findEntities } from './pipes/entities.ts';

const data = process.env['QUICKWIRE_TEST_DATA'];

/** People as the house's own article names them, with the role it gives them. */
const PEOPLE: Readonly<Record<string, string>> = {
  'Donald Trump': 'President',
  'Dmitry Peskov': 'Kremlin spokesperson',
  'Rustem Umerov': 'leader of Ukraine’s delegation',
  'Volodymyr Zelenskiy': 'President',
  'Vladimir Medinsky': 'aide to President Vladimir Putin',
  'Vladimir Putin': 'President',
  'Igor Kostyukov': 'Military intelligence chief',
  'Kirill Dmitriev': 'Putin’s special envoy',
  'Steve Witkoff': 'U.S. envoy',
  'Jared Kushner': 'U.S. envoy',
};

describe.skipIf(!data)('a finished article of the house (QUICKWIRE_TEST_DATA)', () => {
  test('names all its people with their roles, and no one else', () => {
    const folder = join(data as string, 'wires', 'newslooks');
    const [file = ''] = readdirSync(folder);
    const article = readFileSync(join(folder, file), 'utf8');
    const text = article.slice(article.indexOf('\n', article.indexOf('Deep Look:')) + 1);
    const { entities } = analyse(text, [], {}, newsPipes(findEntities('news')));
    const people = entities.filter(({ type }) => type === 'person');
    expect(Object.fromEntries(people.map(({ name, role }) => [name, role]))).toEqual(PEOPLE);
  });
});
