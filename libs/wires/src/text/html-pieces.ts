import type { Block } from '@quickwire/contracts';
import { Parser } from 'htmlparser2';
import { WireError, type WireErrorCode } from '../errors.ts';
import { oneLine, type Piece } from './compose.ts';

const maxTagDepth = 256;
const maxCharacters = 2_000_000;

const dropped = new Set(
  'script style head template iframe object svg math noscript select button'.split(' '),
);
const plainBlocks = new Set(
  'p div section article main aside header footer nav address blockquote pre ul ol dl dt dd table thead tbody tfoot figure hr body html form'.split(
    ' ',
  ),
);

const ownKind = (tag: string): Block['kind'] | undefined => {
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'li') return 'list-item';
  if (tag === 'tr') return 'table-row';
  if (tag === 'figcaption' || tag === 'caption') return 'caption';
  return undefined;
};

/** A plain block inside a list item, row or caption is part of it: `<li><p>` is a list item. */
const kindInside = (tag: string, outer: Block['kind']): Block['kind'] | undefined =>
  ownKind(tag) ?? (plainBlocks.has(tag) ? outer : undefined);

const refusal = (code: WireErrorCode, detail: string, pointer: string): WireError =>
  new WireError(code, detail, [{ pointer, detail }]);

/** What the parser has seen: the open elements, and the text since the last block began. */
class PieceBuilder {
  readonly pieces: Piece[] = [];
  #buffer = '';
  #cells = 0;
  #dropping = 0;
  #tags = 0;
  readonly #pointer: string;
  readonly #kinds: Block['kind'][] = ['paragraph'];

  constructor(pointer: string) {
    this.#pointer = pointer;
  }

  get #kind(): Block['kind'] {
    return this.#kinds.at(-1)!;
  }

  get #inRow(): boolean {
    return this.#kind === 'table-row';
  }

  open(tag: string): void {
    if (++this.#tags > maxTagDepth)
      throw refusal(
        'TOO_DEEP',
        `the markup nests deeper than ${maxTagDepth} elements; send flatter markup`,
        this.#pointer,
      );
    if (dropped.has(tag)) this.#dropping++;
    if (this.#dropping > 0) return;
    if (tag === 'br') this.#buffer += '\n';
    if (/^t[dh]$/.test(tag) && this.#inRow && this.#cells++ > 0) this.#buffer += ' | ';
    const kind = kindInside(tag, this.#kind);
    if (!kind) return;
    if (this.#inRow) this.#buffer += ' ';
    else this.#flush();
    this.#kinds.push(this.#inRow ? 'table-row' : kind);
  }

  add(text: string): void {
    if (this.#dropping === 0) this.#buffer += text.replace(/\s+/g, ' ');
  }

  close(tag: string): void {
    this.#tags--;
    if (dropped.has(tag)) {
      this.#dropping--;
      return;
    }
    if (this.#dropping > 0 || !kindInside(tag, this.#kind)) return;
    const inOuterRow = this.#inRow && this.#kinds.at(-2) === 'table-row';
    if (inOuterRow) this.#buffer += ' ';
    else this.#flush();
    this.#kinds.pop();
  }

  end(): Piece[] {
    this.#flush();
    return this.pieces;
  }

  #flush(): void {
    // Two line breaks in a row are how older systems part paragraphs.
    const parts = this.#inRow ? [this.#buffer] : this.#buffer.split(/\n\s*\n/);
    for (const part of parts) {
      const text = oneLine(part);
      if (/[^\s|]/.test(text)) this.pieces.push({ kind: this.#kind, text });
    }
    this.#buffer = '';
    this.#cells = 0;
  }
}

/**
 * HTML or XHTML to pieces: paragraphs, headings, list items, captions, and table rows as 'a | b'.
 * Entities are decoded; scripts, styles and other unseen elements are dropped.
 * @throws {WireError} TOO_DEEP or TOO_LARGE, with the pointer given: the field that holds the markup
 */
export const htmlPieces = (html: string, pointer = ''): Piece[] => {
  if (html.length > maxCharacters)
    throw refusal(
      'TOO_LARGE',
      `the markup is over ${maxCharacters} characters; send less`,
      pointer,
    );
  const builder = new PieceBuilder(pointer);
  const parser = new Parser(
    {
      onopentagname: (tag) => builder.open(tag),
      ontext: (text) => builder.add(text),
      onclosetag: (tag) => builder.close(tag),
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.end(html);
  return builder.end();
};
