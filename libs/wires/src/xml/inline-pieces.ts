import { readNitfBody } from '../nitf/body.ts';
import { oneLine, type Piece } from '../text/compose.ts';
import { htmlPieces } from '../text/html-pieces.ts';
import { elementAt, elementsIn, textOf, type XmlElement } from './element.ts';
import { type HtmlName, toHtml } from './to-html.ts';

/** What an item says beside its text: a text that begins with the same words need not repeat them. */
export interface Beside {
  readonly headlines: readonly string[];
  readonly others: readonly (string | undefined)[];
}

const same = (text: string): string => oneLine(text).toLowerCase();

/** Drops what only repeats the head of the item at the start of its text. */
export const withoutHead = (
  pieces: readonly Piece[],
  { headlines, others }: Beside,
): readonly Piece[] => {
  const said = new Set([...headlines, ...others].flatMap((text) => (text ? same(text) : [])));
  const start = pieces.findIndex(({ text }) => !said.has(same(text)));
  return start <= 0 ? pieces : pieces.slice(start);
};

/** A page's `header` that shows the headline shows the item's data again, for readers of the page. */
const pageName =
  ({ headlines }: Beside): HtmlName =>
  (element) => {
    if (element.name !== 'header') return element.name;
    const shown = same(textOf(element) ?? '');
    return headlines.some((headline) => shown.includes(same(headline))) ? undefined : 'header';
  };

const xhtmlPieces = (html: XmlElement, beside: Beside, pointer: string): readonly Piece[] => {
  const body = html.name === 'html' ? (elementAt(html, 'body') ?? html) : html;
  const name = pageName(beside)(body);
  return htmlPieces(`<${name}>${toHtml(body, pageName(beside))}</${name}>`, pointer);
};

/** The pieces of the markup inside an element, NITF or XHTML, whichever it is. */
export const markupPieces = (
  inline: XmlElement,
  beside: Beside,
  pointer: string,
): readonly Piece[] =>
  elementsIn(inline).flatMap((content) =>
    content.name === 'nitf' ? readNitfBody(content).pieces : xhtmlPieces(content, beside, pointer),
  );
