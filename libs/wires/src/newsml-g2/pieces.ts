import { badFields } from '../errors.ts';
import type { Piece } from '../text/compose.ts';
import { htmlPieces } from '../text/html-pieces.ts';
import { plainPieces } from '../text/plain-pieces.ts';
import { attributeOf, elementAt, elementsIn, isElement, type XmlElement } from '../xml/element.ts';
import { type Beside, markupPieces, withoutHead } from '../xml/inline-pieces.ts';

const decodeBase64 = (text: string, pointer: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64'));
  } catch {
    throw badFields('newsml-g2', [
      { pointer, detail: 'is not base64 of UTF-8 text; send the text itself' },
    ]);
  }
};

/** Text as it stands, with its line ends. */
const dataOf = (inline: XmlElement, pointer: string): string => {
  const text = inline.children.filter((child) => !isElement(child)).join('');
  return /base64/i.test(attributeOf(inline, 'encoding') ?? '') ? decodeBase64(text, pointer) : text;
};

const dataPieces = (inline: XmlElement, pointer: string): readonly Piece[] => {
  const type = attributeOf(inline, 'contenttype') ?? 'text/plain';
  if (/html/.test(type)) return htmlPieces(dataOf(inline, pointer), pointer);
  return /^text\//.test(type) ? plainPieces(dataOf(inline, pointer)) : [];
};

/** Markup, also where it was put into CDATA. */
const xmlPieces = (inline: XmlElement, beside: Beside, pointer: string): readonly Piece[] => {
  if (elementsIn(inline).length > 0) return markupPieces(inline, beside, pointer);
  const text = inline.children.filter((child) => !isElement(child)).join('');
  return /^\s*</.test(text) ? htmlPieces(text, pointer) : plainPieces(text);
};

/** Those in the item's language first, each kind of data by itself; the order is otherwise the item's. */
const inLanguageFirst = <T extends { readonly inline: XmlElement }>(
  alternatives: readonly T[],
  language: string | undefined,
): readonly T[] => {
  const fits = ({ inline }: T): boolean =>
    language !== undefined &&
    attributeOf(inline, 'xml:lang')?.toLowerCase() === language.toLowerCase();
  return [...alternatives.filter(fits), ...alternatives.filter((each) => !fits(each))];
};

/** The text of an item: of the alternatives in its `contentSet`, the first that says anything, markup before plain text. */
export const piecesOf = (
  item: XmlElement,
  beside: Beside,
  language: string | undefined,
): readonly Piece[] => {
  const set = elementAt(item, 'contentSet');
  const read = (
    kind: string,
    piecesIn: (inline: XmlElement, pointer: string) => readonly Piece[],
  ) =>
    inLanguageFirst(
      elementsIn(set, kind).map((inline, index) => ({
        inline,
        pieces: () => piecesIn(inline, `/contentSet/${kind}[${index + 1}]`),
      })),
      language,
    );
  const alternatives = [
    ...read('inlineXML', (inline, pointer) => xmlPieces(inline, beside, pointer)),
    ...read('inlineData', dataPieces),
  ];
  for (const alternative of alternatives) {
    const pieces = alternative.pieces();
    if (pieces.length > 0) return withoutHead(pieces, beside);
  }
  return [];
};

/** The NITF document in an item, whose own head and body head fill what the item leaves out. */
export const nitfOf = (item: XmlElement): XmlElement | undefined =>
  elementsIn(elementAt(item, 'contentSet'), 'inlineXML').flatMap((inline) =>
    elementsIn(inline, 'nitf'),
  )[0];
