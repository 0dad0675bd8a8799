/** The smallest piece a quantity is read from: finer than a token, so that "$1.2m" and "12-year-old" come apart. */
export interface Lexeme {
  readonly kind: 'word' | 'digits' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Whether no blank stands before it. */
  readonly glued: boolean;
}

// A numeral, else a word, else a mark. Repeats that can fail late are bounded, so that a megabyte of digits and commas stays linear.
const LEXEME =
  /(\d{1,2}(?:,\d\d){1,4},\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)|(\p{L}(?:\.\p{L}){1,5}(?!\p{L})\.?|[\p{L}\p{M}]+)|\S/gu;

/** Words, numerals and marks of a stretch of text, in order. A possessive's apostrophe is a mark. */
export const lexemes = (text: string, start: number, end: number): readonly Lexeme[] => {
  const found: Lexeme[] = [];
  let last = -1;
  for (const match of text.slice(start, end).matchAll(LEXEME)) {
    const at = start + match.index;
    const [piece, digits, word] = match;
    found.push({
      kind: digits ? 'digits' : word ? 'word' : 'mark',
      start: at,
      end: at + piece.length,
      text: piece,
      lower: piece.toLowerCase(),
      glued: at === last,
    });
    last = at + piece.length;
  }
  return found;
};
