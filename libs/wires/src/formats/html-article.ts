import { type JsonObject, textOf } from '../agency-json/renamed.ts';
import { badFields } from '../errors.ts';
import { articleOf } from '../html-article/json-ld.ts';
import { microdataOf } from '../html-article/microdata.ts';
import { type Page, readPage } from '../html-article/page.ts';
import { readableBody } from '../html-article/readable.ts';
import { storyOfArticle } from '../html-article/story.ts';
import { soleItem } from '../read-each.ts';
import type { Piece } from '../text/compose.ts';
import { htmlPieces } from '../text/html-pieces.ts';
import { loosePieces } from '../text/loose-markup.ts';
import type { WireFormat } from '../wire-format.ts';
import { rootNameOf } from '../xml/root-name.ts';

const name = 'html-article';
// Shorter, and it is a notice ('this page has moved') and no story.
const minimumText = 500;
// Ten times a news page. Above it the page has to say itself which part is its text.
const maxWeight = 50_000;

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);

/** Text without a line end in it says nothing of its paragraphs. */
const isFlat = (text: string): boolean => text.length > 600 && !/\n/.test(text.trim());

/**
 * The article's text: its microdata's markup, else `articleBody`, else what of the page reads like an article.
 * Of an `articleBody` without paragraphs the page's own are taken, where they hold as much text.
 */
const piecesOf = (
  html: string,
  page: Page,
  article: JsonObject,
  body: string | undefined,
): Piece[] => {
  if (body !== undefined) return htmlPieces(body, '/articleBody');
  const flat = textOf(article['articleBody']);
  const told = flat === undefined ? [] : loosePieces(flat, '/articleBody');
  if (flat !== undefined && !isFlat(flat)) return told;
  const readable = htmlPieces((page.weight > maxWeight ? undefined : readableBody(html)) ?? '');
  const [has, needs] = [lengthOf(readable), lengthOf(told)];
  return has >= needs * 0.8 && (needs === 0 || has <= needs * 1.5) ? readable : told;
};

const isArticlePage = (page: Page): boolean => page.meta('og:type') === 'article';

/** A news page: schema.org's NewsArticle as JSON-LD or microdata, else the part that reads like an article. */
export const htmlArticle: WireFormat = {
  name,

  detects: (input) => /^(?:html|head|body|article)$/i.test(rootNameOf(input) ?? ''),

  parse: (input, { feed }) => {
    const page = readPage(input);
    const microdata = microdataOf(page);
    const described = articleOf(page.scripts);
    const article = { ...microdata?.properties, ...described };
    const pieces = piecesOf(input, page, article, microdata?.body);
    const isTold = described !== undefined || microdata !== undefined;
    if (pieces.length === 0 || (!isTold && !isArticlePage(page) && lengthOf(pieces) < minimumText))
      throw badFields(name, [
        {
          pointer: '',
          detail:
            'holds no article that can be told from the page around it; give schema.org NewsArticle with articleBody',
        },
      ]);
    return soleItem(storyOfArticle({ page, article, pieces }, feed, name));
  },
};
