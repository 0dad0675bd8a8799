import { readFileSync } from 'node:fs';
import type { FeedName } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { managed, newsml, textOf, updated } from '../../test/newsml-1.ts';
import { errorOf, readItems } from '../../test/read.ts';
import { WireError } from '../errors.ts';
import { type Revised, revise } from './revise.ts';

const feed = 'desk' as FeedName;

const sourceOf = (wire: string): string => {
  const [item] = readItems(wire);
  if (!item || !('source' in item) || item.source === undefined) throw new Error('no source');
  return item.source;
};
const partialOf = (wire: string) => {
  const [item] = readItems(wire);
  if (!item || !('partial' in item)) throw new Error('not partial');
  return item.partial;
};
const revised = (change: string, before = newsml()): Revised =>
  revise(sourceOf(before), partialOf(change), feed);
const refusalOf = (change: string, before?: string): string => {
  try {
    revised(change, before);
  } catch (error) {
    if (error instanceof WireError) return error.detail;
    throw error;
  }
  throw new Error('it was applied');
};

test('an item keeps its source only where a later revision may refer to it', () => {
  const kept = (wire: string) => readItems(wire).map((item) => 'source' in item && item.source);
  expect(kept(newsml())[0]).toContain('Duid="head"');
  expect(kept(newsml({ status: '<Status FormalName="Canceled"/>' }))).toEqual([undefined]);
  const long = textOf('word '.repeat(30_000));
  expect(kept(newsml({ content: `<NewsComponent>${long}</NewsComponent>` }))).toEqual([undefined]);
});

describe('Update="A"', () => {
  test('changes status, embargo and urgency, and nothing of the text', () => {
    const status =
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260401T060000Z</DateAndTime></StatusWillChange><Urgency FormalName="2"/>';
    const { story } = revised(managed({ revision: 2, status }));
    expect(story).toMatchObject({
      pubStatus: 'usable',
      embargoedUntil: '2026-04-01T06:00:00Z',
      urgency: 2,
      headline: 'Ferry adds crossings',
      text: 'It sails & returns.\n\nTickets stay at 12 euros.',
      version: '2',
      language: 'en',
    });
  });

  test('may come under the number that the item has, or under the next', () => {
    expect(partialOf(managed({ revision: 3, previous: 2 })).changes).toEqual([3, 2]);
    expect(partialOf(managed({ revision: 1, previous: 0 })).changes).toEqual([1]);
    const small = managed({ revision: 2 }).replace('Update="A"', 'Update="a"');
    expect(partialOf(small).changes).toEqual([2, 1]);
  });

  test('that cancels is a kill, which needs no revision before', () => {
    expect(readItems(managed({ status: '<Status FormalName="Canceled"/>' }))).toMatchObject([
      { story: { pubStatus: 'canceled' } },
    ]);
  });

  test('beside the whole text is read as the whole', () => {
    expect(readItems(newsml({ update: 'A' }))).toMatchObject([
      { story: { headline: 'Ferry adds crossings' } },
    ]);
  });
});

describe('Update="U"', () => {
  test('inserts, replaces and deletes the parts that it names, and keeps all else', () => {
    const { story } = revised(
      updated(
        `<InsertBefore DuidRef="text"><Comment>of the desk</Comment></InsertBefore><InsertAfter DuidRef="head"><ByLine>Una</ByLine></InsertAfter><Replace DuidRef="#text">${textOf('It sails on Monday.')}</Replace>`,
        { status: '<Status FormalName="Usable"/><Urgency FormalName="1"/>' },
      ),
    );
    expect(story).toMatchObject({
      headline: 'Ferry adds crossings',
      byline: 'Una',
      text: 'It sails on Monday.',
      urgency: 1,
      revision: { number: 2, created: '2026-03-01T10:00:00Z' },
    });
    expect(revised(updated('<Delete DuidRef="head"/>')).story.headline).toBe('It sails & returns.');
  });

  test('follows another: each is applied to what the one before made', () => {
    const second = revised(
      updated(`<Replace DuidRef="head"><HeadLine Duid="head2">Ferry sails</HeadLine></Replace>`),
    );
    const third = partialOf(
      updated('<Replace DuidRef="head2"><HeadLine>Ferry sails late</HeadLine></Replace>', {
        revision: 3,
      }),
    );
    const { story } = revise(second.source ?? '', third, feed);
    expect(story).toMatchObject({ headline: 'Ferry sails late', version: '3' });
    expect(story.text).toBe('It sails & returns.\n\nTickets stay at 12 euros.');
  });

  test('makes the story that the agency would have sent whole', () => {
    const change = updated(
      `<Replace DuidRef="text">${textOf('One.', 'Two &lt; three.')}</Replace>`,
    );
    const whole = newsml({
      revision: 2,
      content: `<NewsComponent Duid="c"><NewsLines Duid="lines"><HeadLine Duid="head">Ferry adds crossings</HeadLine></NewsLines>${textOf('One.', 'Two &lt; three.')}</NewsComponent>`,
    });
    expect(readItems(whole)).toMatchObject([
      { story: { revision: revised(change).story.revision } },
    ]);
  });

  const topic = (duid: string, name: string) =>
    `<TopicSet><Topic Duid="${duid}"><TopicType FormalName="Person"/><Description>${name}</Description></Topic></TopicSet>`;
  const about = (duid: string) =>
    `<DescriptiveMetadata Duid="d-${duid}"><TopicOccurrence Topic="#${duid}"/></DescriptiveMetadata>`;
  const before = newsml(
    { content: `<NewsComponent>${about('t1')}${textOf('It sails.')}</NewsComponent>` },
    topic('t1', 'Nora Vang'),
  );
  const changed = (instruction: string, topics: string) =>
    `<NewsML Version="1.2">${topics}${updated(instruction).slice('<NewsML Version="1.2">'.length)}`;

  test('keeps the people that the text is about, and adds its own', () => {
    const change = changed(
      `<InsertAfter DuidRef="d-t1">${about('t2')}</InsertAfter>`,
      topic('t2', 'Ada Moe'),
    );
    expect(revised(change, before).story.people.map(({ name }) => name)).toEqual([
      'Nora Vang',
      'Ada Moe',
    ]);
  });

  test.each([
    ['no element', '<Delete DuidRef="gone"/>', /"gone".*no element/],
    ['nothing', '<Delete/>', /no element/],
    ['one element twice', '<Delete DuidRef="text"/><Replace DuidRef="text"/>', /twice/],
    ['what it deletes as well', '<Delete DuidRef="lines"/><Replace DuidRef="head"/>', /as well/],
    ['an instruction of its own', '<Move DuidRef="text"/>', /instruction/],
  ])('that names %s is refused, and the whole asked for', (_, instructions, reason) => {
    expect(refusalOf(updated(instructions))).toMatch(reason);
    expect(refusalOf(updated(instructions))).toMatch(/send the whole revision/);
  });

  test('never takes a person for another of the same short name', () => {
    const change = changed(
      `<InsertAfter DuidRef="d-t1">${about('t1')}</InsertAfter>`,
      topic('t1', 'Ada Moe'),
    );
    expect(refusalOf(change, before)).toMatch(/topic.*another/);
  });

  test('leaves nothing to read: what deletes all text is refused', () => {
    expect(refusalOf(updated('<Delete DuidRef="c"/>'))).toMatch(/neither text nor headline/);
  });

  test('whose note to editors kills is a kill', () => {
    const note = (text: string) =>
      `<InsertBefore DuidRef="lines"><NewsLines><NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>${text}</NewsLineText></NewsLine></NewsLines></InsertBefore>`;
    expect(readItems(updated(note('MANDATORY KILL')))).toMatchObject([
      { story: { pubStatus: 'canceled', itemId: 'urn:newsml:wire.example:20260301:ferry' } },
    ]);
    expect(
      readItems(updated(note('KILL: urn:newsml:wire.example:20260228:dam was sent in error'))),
    ).toMatchObject([
      { story: { pubStatus: 'canceled', itemId: 'urn:newsml:wire.example:20260228:dam' } },
    ]);
  });

  test.each([
    ['no PreviousRevision', { previous: 0 }, /PreviousRevision/],
    ['a number that is not higher', { revision: 2, previous: 2 }, /higher than PreviousRevision/],
    [
      'both an Update and a text',
      { content: `<Update/><NewsComponent>${textOf('x')}</NewsComponent>` },
      /give one/,
    ],
  ])('with %s is refused at once', (_, said, reason) => {
    const error = errorOf(newsml({ revision: 2, update: 'U', content: '<Update/>', ...said }));
    expect(error.detail).toMatch(reason);
  });
});

describe('what is kept of an item', () => {
  const files = [
    new URL('../../../../samples/ferry-inquiry.newsml.xml', import.meta.url),
    ...(process.env['QUICKWIRE_TEST_DATA']
      ? [new URL(`file://${process.env['QUICKWIRE_TEST_DATA']}/wires/newsml-1.2/afp.xml`)]
      : []),
  ];

  test.each(files)('gives the same story when it is read again: %s', (file) => {
    const items = readItems(readFileSync(file));
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      if (!('source' in item)) throw new Error('no source');
      const { place: _, ...read } = item;
      expect(readItems(item.source ?? '')).toEqual([{ place: '/NewsML/NewsItem', ...read }]);
    }
  });
});
