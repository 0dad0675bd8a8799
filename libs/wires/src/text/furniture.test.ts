import { describe, expect, test } from 'vitest';
import { blocksOf, item, read } from '../../test/read.ts';

const NEWS = 'The ferry to Tarn stopped on Monday.';
const withLine = (line: string) => read(item({ body_text: `${line}\n\n${NEWS}` }));

test.each([
  'READ MORE: Why did the ferry stop?',
  'SEE ALSO | Storm hits Tarn',
  'ALSO READ: Storm hits Tarn',
  'Read more',
  'Read more »',
  'Related stories:',
  'Advertisement',
  'ADVERTISEMENT',
  'Story continues below',
  'Continue reading',
  'You must Register or Login to post a comment.',
])('%j is the page’s: it is set aside, and not lost', (line) => {
  const story = withLine(line);
  expect(story.text).toBe(NEWS);
  expect(story.extra).toEqual({ setAside: [line] });
  expect(story).not.toHaveProperty('edNote');
});

test.each([
  'Photo: Ada Berg',
  'FILE PHOTO The ferry in the harbour of Tarn in May.',
  'FILE PHOTO: The ferry in Tarn.',
  'FILE - The ferry leaves Tarn, May 3.',
  '(AP Photo/Ada Berg)',
  'Photo by Ada Berg',
  '[1/3] A ferry lies off Tarn. Photographer: Ada Berg',
  'Photo courtesy of Ada Berg/Wavelet',
  'Image caption: The ferry lies off Tarn',
  'Reporting by Ada Berg; Editing by Kai Moe',
  '(Additional reporting by Ada Berg in Moss)',
  'Reporting by Ada Berg, K. Moe and Bo de la Cruz in Port Calder. Editing by Ida Orm.',
  'Wavelet writer Ada Berg in Moss contributed to this report.',
  '© 2026 Wavelet',
  '© 2026 Wavelet. All rights reserved.',
])('%j is kept as a caption', (line) => {
  expect(blocksOf(withLine(line))).toEqual([
    ['caption', line],
    ['paragraph', NEWS],
  ]);
});

test.each([
  'Corrects first paragraph to Monday from Sunday.',
  '(Corrects spelling of Hargove in headline)',
  'Adds details, quotes',
  'Updates with comment from ferry line.',
  'Refiles to fix typo in headline',
  'Adds background; new quote in paragraph 3',
  'Notes to editors: Pictures will follow.',
  'Eds: Pictures will follow.',
  "Editor's note: This story contains strong language.",
  'ATTENTION EDITORS - Pictures will follow.',
  'This story has been corrected to show that the ferry stopped on Monday.',
  'This is a developing story. It will be updated.',
  'This story corrects the name of the ferry.',
  'Correction: An earlier version of this story misstated the day.',
  'An earlier version of this article misspelled the name of the ferry.',
])('%j is for editors: it goes to their note', (line) => {
  const story = withLine(line);
  expect(story.text).toBe(NEWS);
  expect(story.edNote).toContain(line.replace(/[()]/g, '').slice(0, 20));
});

test('a link behind the last sentence of a paragraph goes, and nothing before it', () => {
  const story = withLine('The storm went on. READ MORE: Storm hits Tarn');
  expect(story.text).toBe(`The storm went on.\n\n${NEWS}`);
  expect(story.extra).toEqual({ setAside: ['READ MORE: Storm hits Tarn'] });
});

test.each([
  'The storm went on. READ MORE: that was the slogan. It went on.',
  'The storm went on. READ MORE: “It goes on” said the harbour master',
  'The storm went on. RELATED: Storm hits Tarn',
])('%j keeps its end', (told) => {
  expect(withLine(told).text).toBe(`${told}\n\n${NEWS}`);
});

test('a note in brackets leaves the sentence that follows it', () => {
  const story = withLine('(Corrects day in first paragraph) TARN, May 3 (QW) - The ferry sank.');
  expect(story.text).toBe(`TARN, May 3 (QW) - The ferry sank.\n\n${NEWS}`);
  expect(story.edNote).toBe('Corrects day in first paragraph');
});

test.each([
  'Photo shops closed across Tarn on Monday.',
  'Writing by hand is taught again in Tarn.',
  'Editing by night, the poet went blind.',
  'Nine towns contributed to this report. It has 900 pages.',
  'Copyright law changes in May.',
  'Updated rules of 2026 bind the yard.',
  'Published in 1968, the book was forgotten.',
  'Published works of 9 poets burned.',
  'This is a story of a ferry.',
  'Image makers met in Tarn.',
  'Photo by photo, the archive of Tarn came back.',
  'Pictures of the flood hang in the town hall.',
  'FILES vanished from the harbour office.',
  'FILE sharing is banned at the yard.',
  'Advertisement sales fell by a third.',
  'Read more books, the minister told pupils.',
  'RELATED: Storm hits Tarn',
  'SEE ALSO - Storm hits Tarn',
  'Read more: Why did the ferry stop?',
  'READ MORE: The ferry stopped after a storm.',
  'WATCH: two drown as ferry sinks off Tarn.',
  'RELATED - a mother and her son - were robbed in Moss.',
  'Updated 4 drowned as ferry sinks off Tarn',
  'Posted 40 guards to the yard, the mayor did',
  'Published 3 March 2026',
  'Follow us by boat, the pilot said, and four did.',
  'Subscribe to our plan or leave, the owners told forty workers.',
  'Sign up for our weekly newsletter.',
  'Click here to see the map.',
  'You must register to fish or to land.',
  '(Corrects age (third paragraph)) TARN (QW) - Four men drowned off Tarn.',
  '(Adds quotes)TARN (QW) - Four men drowned off Tarn.',
  'Corrects second paragraph. Four men drowned off Tarn.',
  'Corrects second paragraph. 4 men drowned off Tarn.',
  'Adds quotes. TARN (QW) - Four men drowned off Tarn.',
  'Adds quotes TARN (QW) - four men drowned off Tarn.',
  'Eds: Adds quotes. Four men drowned off Tarn.',
  'Repeats of the storm on that coast drowned four.',
  'Inserts that leak oil recalled in Tarn',
  'Updates with that pump sank four ferries',
  'Updates with quotes were lost in the storm',
  'Updates on background checks are due',
  'Editors: four were fined in Tarn on Monday.',
  'Newsrooms: guards search four papers in Tarn',
  'This article was first published in 1950 and brought the mayor down.',
  'This report corrects decades of error.',
  'Corrected version of the harbour law passes',
  'This is a developing story of harbours and ships that four towns tell.',
  'Written by Ida Orm, the song was sung in Tarn.',
  'Compiled by Tarn guards, the list has four pilots. It was lost on Monday.',
  'Reporting by Ida Orm brought down four ministers in May.',
  'Photos by Tarn pilots show that the ferry has left.',
  'AP Photo editor Ida Orm was freed in Tarn on Monday.',
  '© 2026 Wavelet. Four people drowned off Tarn.',
  'Ferries of four lines contributed to this report.',
  '[1/3] Four men drowned off Tarn. They were pilots.',
  'Read more: that is what the minister told pupils on Monday.',
  'READ MORE: Storm hits Tarn. The ferry line lost two boats.',
  'Related companies lost a tenth of their worth.',
  'Watch makers closed two plants.',
  'Corrected figures show that exports fell.',
  'Corrections officers went on strike.',
  'Updates to the harbour law are due in May.',
  'Adds and cuts of the budget were read out.',
  'Editors of nine papers met in Tarn.',
  'Editors, who met in Tarn, chose a new chair.',
  'Members, who voted on Monday, chose a new chair.',
  'Follow-on work will cost nine million crowns.',
  'This story has been told in Tarn for years.',
  'An earlier version of the law was rejected.',
  'Sign up for the draft, the minister told young men.',
  'Listen to the harbour, the poet said.',
  '(The yard has nine cranes.)',
  'Note: the mayor’s word for a letter was found in a drawer.',
])('%j is news and stays', (line) => {
  const story = withLine(line);
  expect(blocksOf(story)).toEqual([
    ['paragraph', line],
    ['paragraph', NEWS],
  ]);
  expect(story).not.toHaveProperty('edNote');
});

test('it is the same in every format: HTML, a feed, house text', () => {
  const html = `<p>Advertisement</p><p>${NEWS}</p><p>READ MORE: Storm hits Tarn</p>`;
  expect(read(item({ body_text: undefined, body_xhtml: html })).text).toBe(NEWS);
  const rss = `<rss version="2.0"><channel><title>Tarn</title><item><guid>1</guid><title>Ferry</title><description>${html.replaceAll('<', '&lt;')}</description></item></channel></rss>`;
  expect(read(rss).text).toBe(NEWS);
  const house = `Ferry/ Newsroom/ TARN/ E. Vasse/ Late/\n\nAdvertisement\n${NEWS}\nREAD MORE: Storm`;
  expect(read(house).text).toBe(NEWS);
});

test('a lead that is none of the story is none, and not lost', () => {
  const link = read(item({ description_text: 'READ MORE: Storm hits Tarn' }));
  expect(link).not.toHaveProperty('lead');
  expect(link.extra).toEqual({ setAside: ['READ MORE: Storm hits Tarn'] });
  const credit = read(item({ description_text: 'Reporting by Ada Berg' }));
  expect(credit).not.toHaveProperty('lead');
  expect(credit.extra).toEqual({ setAside: ['Reporting by Ada Berg'] });
  const note = read(item({ description_text: 'Eds: Pictures will follow.' }));
  expect(note).not.toHaveProperty('lead');
  expect(note.edNote).toBe('Eds: Pictures will follow.');
  expect(read(item({ description_text: 'A storm hit Tarn.' })).lead).toBe('A storm hit Tarn.');
});

test('a text of furniture alone stays', () => {
  expect(read(item({ body_text: 'Advertisement' })).text).toBe('Advertisement');
});

test('a fifth note in brackets stays with its sentence', () => {
  const line = `${'(Adds details) '.repeat(4)}(Corrects name) Four drowned.`;
  expect(withLine(line).text).toBe(`(Corrects name) Four drowned.\n\n${NEWS}`);
});

test('a kill, whose note is public, has none of its text in it', () => {
  const body = `Eds: Four names follow.\n\nEMBARGOED UNTIL NOON\n\n${NEWS}`;
  for (const edNote of [undefined, 'Killed: not true'])
    expect(read(item({ pubstatus: 'canceled', body_text: body, ednote: edNote })).edNote).toBe(
      edNote,
    );
});

describe('a note that stands in the text counts as one beside it', () => {
  test.each([
    `(Adds details)\n\nEMBARGOED UNTIL NOON\n\n${NEWS}`,
    `Advertisement\n\nEMBARGOED UNTIL NOON\n\n${NEWS}`,
    `Photo: Ada Berg\n\nEMBARGOED UNTIL NOON\n\n${NEWS}`,
    `${NEWS}\n\nEds: Do not use before noon Friday.`,
    `${NEWS}\n\nEds: Pictures will follow. Do not use before noon Friday.`,
    `${NEWS}\n\nATTENTION EDITORS - HOLD THIS STORY`,
    `(Adds details, embargoed until noon)\n\n${NEWS}`,
    'Eds: Do not use before noon Friday.',
  ])('%j is withheld', (body) => {
    expect(read(item({ body_text: body })).pubStatus).toBe('withheld');
  });

  test('a lead holds too', () => {
    const lead = 'Eds: Do not use before noon Friday.';
    expect(read(item({ description_text: lead })).pubStatus).toBe('withheld');
  });

  test.each([
    `EDS: KILL this story.\n\n${NEWS}`,
    `${NEWS}\n\nEds: The figures are wrong. Please kill this story.`,
    'EDS: KILL this story.',
  ])('%j is a kill', (body) => {
    expect(read(item({ body_text: body }))).toMatchObject({ pubStatus: 'canceled', text: '' });
  });

  test('other notes hold nothing', () => {
    const body = `${NEWS}\n\nEds: Pictures will follow.\n\nEditors: four were fined.`;
    expect(read(item({ body_text: body })).pubStatus).toBe('usable');
  });
});

test('a paragraph of nothing but notes, however long, is got through', () => {
  const story = withLine('(Adds details) '.repeat(50_000));
  expect(story.edNote).toBe('Adds details');
});
