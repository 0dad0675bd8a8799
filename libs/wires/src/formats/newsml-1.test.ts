import { describe, expect, test } from 'vitest';
import { blocksOf, errorOf, read, readItems } from '../../test/read.ts';

const identification = (id = 'ferry', revision = '2') =>
  `<Identification><NewsIdentifier><ProviderId>wire.example</ProviderId><DateId>20260301</DateId><NewsItemId>${id}</NewsItemId><RevisionId PreviousRevision="1" Update="N">${revision}</RevisionId></NewsIdentifier></Identification>`;
const management = (rest = '<Status FormalName="Usable"/>') =>
  `<NewsManagement><ThisRevisionCreated>20260301T100000+0200</ThisRevisionCreated>${rest}</NewsManagement>`;
const text = '<ContentItem><DataContent><p>It sails.</p></DataContent></ContentItem>';
const component = (rest = text) =>
  `<NewsComponent><NewsLines><HeadLine>Ferry adds crossings</HeadLine></NewsLines>${rest}</NewsComponent>`;
const item = ({ id = identification(), managed = management(), content = component() } = {}) =>
  `<NewsItem>${id}${managed}${content}</NewsItem>`;
const newsml = (...items: string[]) => `<NewsML Version="1.2">${items.join('')}</NewsML>`;

describe('NewsML 1', () => {
  test('takes identity from the identifier without its revision', () => {
    expect(read(newsml(item()))).toMatchObject({
      itemId: 'urn:newsml:wire.example:20260301:ferry',
      revision: { number: 2, created: '2026-03-01T08:00:00Z' },
      format: { name: 'newsml', version: '1.2' },
      text: 'It sails.',
    });
  });

  const will = (at: string) =>
    `<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>${at}</DateAndTime></StatusWillChange>`;
  test.each([
    ['<Status FormalName="Usable"/>', 'usable', undefined],
    ['<Status FormalName="Canceled"/>', 'canceled', undefined],
    ['<Status FormalName="Withheld"/>', 'withheld', undefined],
    ['<Status FormalName="Embargoed"/>', 'withheld', undefined],
    [
      `<Status FormalName="Embargoed"/>${will('20260401T060000Z')}`,
      'usable',
      '2026-04-01T06:00:00Z',
    ],
    [
      `<Status FormalName="Withheld"/>${will('20260401T060000Z')}`,
      'usable',
      '2026-04-01T06:00:00Z',
    ],
  ])('reads %s as %s', (status, pubStatus, embargoedUntil) => {
    const story = read(newsml(item({ managed: management(status) })));
    expect([story.pubStatus, story.embargoedUntil]).toEqual([pubStatus, embargoedUntil]);
  });

  test('refuses a status that says nothing: what is not heard may be a kill', () => {
    const error = errorOf(newsml(item({ managed: management('<Status>Canceled</Status>') })));
    expect(error.errors[0]?.pointer).toBe('/NewsML/NewsItem/NewsManagement/Status/@FormalName');
  });

  test('takes the text of the main component, what it lacks from those around it, and the rest as associations', () => {
    const content = component(
      `<NewsComponent><Role FormalName="Sidebar"/>${text.replace('It sails.', 'Aside.')}</NewsComponent>` +
        `<NewsComponent><Role FormalName="Main"/><NewsLines><ByLine>Una</ByLine></NewsLines>${text}</NewsComponent>` +
        '<NewsComponent><Role FormalName="Map"/><ContentItem Href="https://x.example/map.png"><MediaType FormalName="Graphic"/></ContentItem></NewsComponent>' +
        '<NewsComponent><NewsItemRef NewsItem="urn:newsml:other"/></NewsComponent>',
    );
    expect(read(newsml(item({ content })))).toMatchObject({
      text: 'It sails.',
      headline: 'Ferry adds crossings',
      byline: 'Una',
      associations: [
        { name: 'Map', type: 'graphic', href: 'https://x.example/map.png' },
        { name: 'NewsItemRef', uri: 'urn:newsml:other' },
      ],
    });
  });

  test.each([
    [
      'NITF',
      '<nitf><body><body.content><p>One.</p><hl2>Two</hl2></body.content></body></nitf>',
      ['paragraph', 'heading'],
    ],
    ['XHTML', '<html><body><p>One.</p><h3>Two</h3></body></html>', ['paragraph', 'heading']],
    ['markup in CDATA', '<![CDATA[<p>One.</p><h3>Two</h3>]]>', ['paragraph', 'heading']],
    ['plain text', 'One.\n\nTwo', ['paragraph', 'paragraph']],
  ])('reads %s', (_, data, kinds) => {
    const content = component(`<ContentItem><DataContent>${data}</DataContent></ContentItem>`);
    const blocks = blocksOf(read(newsml(item({ content }))));
    expect(blocks.map(([, block]) => block)).toEqual(['One.', 'Two']);
    expect(blocks.map(([kind]) => kind)).toEqual(kinds);
  });

  test('tells what only changes a revision before from what is whole', () => {
    const update = `<NewsItem>${identification('other')}${management()}<Update><Delete DuidRef="x"/></Update></NewsItem>`;
    expect(readItems(newsml(item(), update))).toMatchObject([
      { place: '/NewsML/NewsItem[1]', story: {} },
      { place: '/NewsML/NewsItem[2]', partial: { changes: [1], story: { text: '' } } },
    ]);
  });

  test('reads the items that another holds together', () => {
    const outer = item({
      id: identification('outer'),
      content: `<NewsComponent>${item()}${item({ id: identification('b') })}</NewsComponent>`,
    });
    const ids = readItems(newsml(outer)).map((read) => 'story' in read && read.story.itemId);
    expect(ids).toEqual([
      'urn:newsml:wire.example:20260301:ferry',
      'urn:newsml:wire.example:20260301:b',
    ]);
  });

  test('names each part of the identifier that is missing, and every other fault', () => {
    const error = errorOf(
      newsml(`<NewsItem><Identification/>${management('<Urgency FormalName="x"/>')}</NewsItem>`),
    );
    expect(error.errors.map(({ detail }) => detail).join()).toMatch(
      /ProviderId.*DateId.*NewsItemId/s,
    );
    expect(error.errors.map(({ pointer }) => pointer)).toContain(
      '/NewsML/NewsItem/NewsManagement/Urgency/@FormalName',
    );
    expect(errorOf(newsml()).code).toBe('NO_ITEMS');
  });
});
