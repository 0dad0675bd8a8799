import { Parser } from 'htmlparser2';
import type { Piece } from './body.ts';

const KINDS: Readonly<Record<string, Piece['kind']>> = {
  p: 'paragraph',
  div: 'paragraph',
  section: 'paragraph',
  article: 'paragraph',
  blockquote: 'paragraph',
  pre: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  hl2: 'heading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  tr: 'table-row',
  figcaption: 'caption',
  caption: 'caption',
};
const SILENT = new Set(['script', 'style', 'head', 'template', 'noscript']);
const MAX_DEPTH = 200;

/** Text blocks of an XHTML or HTML body; mark-up inside a block goes, its text stays. */
export const xhtmlPieces = (markup: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  const kinds: Piece['kind'][] = [];
  let text = '';
  let silent = 0;
  let depth = 0;
  const end = (): void => {
    pieces.push({ kind: kinds.at(-1) ?? 'paragraph', text: text.replace(/[^\S\n]+/g, ' ') });
    text = '';
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (++depth > MAX_DEPTH) return;
        if (SILENT.has(name)) silent++;
        if (name === 'br') text += '\n';
        if ((name === 'td' || name === 'th') && text.trim() !== '') text += ' | ';
        if (KINDS[name]) {
          end();
          kinds.push(KINDS[name]);
        }
      },
      onclosetag(name) {
        if (depth-- > MAX_DEPTH) return;
        if (SILENT.has(name)) silent--;
        if (KINDS[name]) {
          end();
          kinds.pop();
        }
      },
      ontext(data) {
        if (silent === 0) text += data.replace(/\s+/g, ' ');
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(markup);
  end();
  return pieces;
};
