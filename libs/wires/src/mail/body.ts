import libmime from 'libmime';
import { cleanText, decodeRaw } from '../decode.ts';
import { oneLine, type Piece } from '../text/compose.ts';
import { htmlPieces } from '../text/html-pieces.ts';
import { bodyPieces } from '../text-wire/body-pieces.ts';
import type { Part } from './part.ts';

/** The text of a part in its own charset. */
export const textOfPart = ({ content, parameters, type }: Part): string => {
  const charset = parameters['charset'];
  const text = cleanText(decodeRaw(content, charset ? `${type}; charset=${charset}` : type));
  const isFlowed = parameters['format']?.toLowerCase() === 'flowed';
  return isFlowed ? libmime.decodeFlowed(text, parameters['delsp']?.toLowerCase() === 'yes') : text;
};

/** Lines as far as the signature ('-- ', RFC 3676, 4.3). */
const unsigned = (text: string): string[] => {
  const lines = text.split('\n');
  const signature = lines.findIndex((line) => line === '-- ' || line === '--');
  return signature < 0 ? lines : lines.slice(0, signature);
};

/** A text that no line breaks part into paragraphs by blank lines has one a line. */
const spaced = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => line.trim() === '') ? lines : lines.flatMap((line) => [line, '']);

/** The pieces of the message's text: the plain text where there is one, else the HTML. */
export const piecesOfMessage = (leaves: readonly Part[]): Piece[] => {
  const texts = leaves.filter(({ isAttachment }) => !isAttachment);
  const plain = texts
    .filter(({ type }) => type === 'text/plain')
    .flatMap((part) => bodyPieces(spaced(unsigned(textOfPart(part).trim()))));
  if (plain.some(({ text }) => oneLine(text) !== '')) return plain;
  return texts
    .filter(({ type }) => type === 'text/html')
    .flatMap((part) => htmlPieces(textOfPart(part), part.place));
};
