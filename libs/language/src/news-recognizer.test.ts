import { type Concept, Extraction, type Story } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { marked, withMentions } from '../test/marked.ts';
import { newsRecognizer, newsRecognizerWith } from './news-recognizer.ts';
import type { Pipe } from './pipeline.ts';

interface Coded {
  readonly people?: readonly Concept[];
  readonly organisations?: readonly Concept[];
  readonly places?: readonly Concept[];
}

const recognize = (text: string, coded: Coded = {}, headline = ''): Extraction => {
  const { text: plain, blocks, mentions } = marked(text);
  const pipe: Pipe = { name: 'marks', annotate: (doc) => withMentions(doc, mentions) };
  return newsRecognizerWith(pipe, 'marks').recognize({
    text: plain,
    blocks,
    headline,
    language: 'en',
    revision: { contentHash: '1' },
    people: [],
    organisations: [],
    places: [],
    ...coded,
  } as unknown as Story);
};

const TEXT =
  'Mayor [PER Tora Lindqvar] met the [ORG Larksund Port Authority] in [LOC Paris]. [PER Lindqvar] paid $3 million.';

test('a story gives its entities, most salient first, with role, geography and quantities', () => {
  const extraction = recognize(TEXT, {}, 'Lindqvar pays the port');
  expect(Extraction.parse(extraction)).toEqual(extraction);
  expect(extraction.provenance).toEqual({ engine: 'news', version: '3-marks' });
  expect(extraction.entities.map(({ name }) => name)).toEqual([
    'Tora Lindqvar',
    'Larksund Port Authority',
    'Paris',
  ]);
  expect(extraction.entities[0]).toMatchObject({ role: 'Mayor', source: 'engine' });
  expect(extraction.entities[2]?.geography).toMatchObject({ country: 'FR' });
  expect(extraction.quantities).toMatchObject([{ kind: 'money', value: 3_000_000 }]);
});

test.each([
  ['the same name', { people: [{ name: 'Tora Lindqvar' }] }, 'Tora Lindqvar', 2],
  ['surname first', { people: [{ name: 'Lindqvar, Tora' }] }, 'Tora Lindqvar', 2],
  ['another middle name', { people: [{ name: 'Tora M. Lindqvar' }] }, 'Tora M. Lindqvar', 2],
  ['an acronym', { organisations: [{ name: 'LPA' }] }, 'LPA', 1],
  ['another type', { organisations: [{ name: 'Paris' }] }, 'Paris', 1],
] as const)('what the agency coded joins the entity it names: %s', (_, coded, name, mentions) => {
  const all = Object.values(coded).flat() as Concept[];
  const extraction = recognize(TEXT, {
    ...coded,
    [Object.keys(coded)[0] as string]: all.map((each) => ({ ...each, scheme: 's', code: '7' })),
  });
  expect(extraction.entities).toHaveLength(3);
  const entity = extraction.entities.find((each) => each.code === '7');
  expect(entity).toMatchObject({ name, scheme: 's', source: 'agency' });
  expect(entity?.mentions).toHaveLength(mentions);
});

test('a coded person whom the text knows by the surname alone', () => {
  const { entities } = recognize('Crowds saw [PER Lindqvar].', {
    people: [{ name: 'Tora Lindqvar', code: '9' }],
  });
  expect(entities).toMatchObject([{ name: 'Tora Lindqvar', code: '9', mentions: [{ start: 11 }] }]);
});

test('two people of a surname are not taken for the one who is coded', () => {
  const { entities } = recognize('[PER Bo Orm] met [PER Anna Orm].', {
    people: [{ name: 'Ada Orm', code: '9' }],
  });
  expect(entities.find(({ code }) => code === '9')).toMatchObject({
    name: 'Ada Orm',
    mentions: [],
  });
  expect(entities).toHaveLength(3);
});

test('what is coded and not found has the mentions its name has, or none, and the relevance the agency gave', () => {
  const { entities } = recognize('Rain fell on Halmvik. [LOC Halmvik Bay] rose.', {
    places: [{ name: 'Halmvik', relevance: 80 }, { name: 'Oslo' }, { name: ' ' }],
  });
  expect(entities.find(({ name }) => name === 'Halmvik')).toMatchObject({
    mentions: [{ start: 13, end: 20 }],
    salience: 0.8,
  });
  expect(entities.find(({ name }) => name === 'Oslo')).toMatchObject({ mentions: [], salience: 0 });
  expect(entities).toHaveLength(3);
});

test('a story in another language has the entities that its agency coded, and no others', () => {
  const text =
    'Die Bürgermeisterin [PER Tora Lindqvar] sagte am Dienstag, der Hafen von [LOC Halmvik] werde für die Schiffe gesperrt.';
  const { entities } = recognize(text, { places: [{ name: 'Halmvik', code: '7' }] });
  expect(entities).toMatchObject([{ name: 'Halmvik', code: '7', source: 'agency' }]);
  expect(entities[0]?.mentions).toHaveLength(1);
});

test('the shipped engine finds the names itself', () => {
  const text = 'Mayor Tora Lindqvar flew from Paris to London on Tuesday. Lindqvar is 50.';
  const { entities } = newsRecognizer().recognize({
    text,
    blocks: [],
    headline: 'Mayor flies',
    language: 'en',
    revision: { contentHash: '1' },
    people: [],
    organisations: [],
    places: [],
  } as unknown as Story);
  expect(entities.map(({ name, type }) => [name, type])).toEqual([
    ['Tora Lindqvar', 'person'],
    ['Paris', 'place'],
    ['London', 'place'],
  ]);
  expect(entities[0]?.mentions).toHaveLength(2);
});
