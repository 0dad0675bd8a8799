import { expect, test } from 'vitest';
import { blocksOf, item, read } from '../../test/read.ts';

const NEWS = 'The ferry to Tarn stopped on Monday.';
const withLine = (line: string) => read(item({ body_text: `${line}\n\n${NEWS}` }));

test.each([
  'READ MORE: Ferry stops after a storm.',
  'Read more: Why did the ferry stop?',
  'Read more',
  'RELATED: Storm hits Tarn',
  'SEE ALSO - Storm hits Tarn',
  'Advertisement',
  'ADVERTISEMENT',
  'Story continues below',
  'Follow us on Wavelet for more news.',
  'Sign up for our weekly newsletter.',
  'Click here to see the map.',
  'Published 3 March 2026',
  'Last updated: 10:20 GMT',
  'You must Register or Login to post a comment.',
])('%j is the page’s, and not in the story', (line) => {
  const story = withLine(line);
  expect(story.text).toBe(NEWS);
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
  'Image caption: The ferry lies off Tarn',
  'Reporting by Ada Berg; Editing by Kai Moe',
  '(Additional reporting by Ada Berg in Moss)',
  'Wavelet writer Ada Berg in Moss contributed to this report.',
  '© 2026 Wavelet',
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
  expect(withLine('The storm went on. READ MORE: Storm hits Tarn').text).toBe(
    `The storm went on.\n\n${NEWS}`,
  );
  const told = 'The storm went on. READ MORE: that was the slogan. It went on.';
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

test('a lead that is none of the story is none', () => {
  expect(read(item({ description_text: 'READ MORE: Storm hits Tarn' }))).not.toHaveProperty('lead');
  expect(read(item({ description_text: 'A storm hit Tarn.' })).lead).toBe('A storm hit Tarn.');
});

test('a text of furniture alone stays', () => {
  expect(read(item({ body_text: 'Advertisement' })).text).toBe('Advertisement');
});

test('a paragraph of nothing but notes, however long, is got through', () => {
  const story = withLine('(Adds details) '.repeat(50_000));
  expect(story.edNote).toMatch(/^Adds details \/ Adds details/);
});
