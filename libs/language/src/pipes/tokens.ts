import type { Token } from '../doc.ts';
import type { Pipe } from '../pipeline.ts';
import { addressAt, linkEnd } from './addresses.ts';
import { BLANK, classAt, DIGIT, isWordAt, LETTER, runEnd } from './characters.ts';
import { markEnd } from './marks.ts';
import { wordEnd } from './words.ts';

/** Marks within an address: after any other, or where no letter follows, none is looked for. */
const ADDRESS_JOINERS = new Set(Array.from('.-_@', (mark) => mark.charCodeAt(0)));
/** Archives of newsgroups show addresses so: "ada...@orm.example". */
const HIDDEN_LETTERS = '...@';
const NUMBER = /^['’+−.-]?\p{N}[^\p{L}]*(?:st|nd|rd|th|s|k|m|bn|mn|tn)?$/iu;

const kindOf = (text: string): Token['kind'] => {
  const second = text.length > 1 ? classAt(text, 1) : BLANK;
  switch (classAt(text, 0)) {
    case LETTER:
      return text.charCodeAt(text.length - 1) === 0x24 ? 'mark' : 'word';
    case DIGIT:
      return NUMBER.test(text) ? 'number' : 'word';
    default:
      if (second === DIGIT && NUMBER.test(text)) return 'number';
      if (second !== LETTER && second !== DIGIT) return 'mark';
      return /^[#@]/.test(text) ? 'address' : 'word';
  }
};

/** Two words in one, with where the second begins: a negation must not be hidden in a verb. */
const TWO_WORDS: ReadonlyMap<string, number> = new Map(
  [
    ...'can-not gon-na got-ta wan-na lot-ta out-ta'.split(' '),
    ...'ca-nt do-nt does-nt did-nt is-nt are-nt was-nt were-nt has-nt have-nt had-nt could-nt would-nt should-nt'.split(
      ' ',
    ),
  ].map((pair) => [pair.replace('-', ''), pair.indexOf('-')]),
);
const LONGEST_PAIR = 8;
/** Asked first, of every word. */
const PAIR_ENDS = /[tam]/i;

/** Where the figures of "10am" and "6:30PM" end, and the "can" of "cannot"; of any other word its end. */
const firstEnd = (text: string, start: number, end: number, figures: boolean): number => {
  if (end - start > LONGEST_PAIR || !PAIR_ENDS.test(text.charAt(end - 1))) return end;
  const word = text.slice(start, end);
  if (figures) return /\d[ap]m$/i.test(word) ? end - 2 : end;
  return start + (TWO_WORDS.get(word.toLowerCase()) ?? end - start);
};

/**
 * The tokens between two offsets, in order: each character but blanks lies in exactly one. As in the English
 * treebanks of Universal Dependencies, but for hyphens, which part a word only where a name may end.
 */
export const tokenize = (text: string, start: number, end: number): readonly Token[] => {
  const tokens: Token[] = [];
  let at = start;
  let tried = start;
  const push = (until: number, kind?: Token['kind']): void => {
    // The range may end between the two halves of a surrogate pair.
    const to = Math.min(until, end);
    const own = text.slice(at, to);
    tokens.push({ start: at, end: to, text: own, kind: kind ?? kindOf(own) });
    at = to;
  };
  while (at < end) {
    const found = classAt(text, at);
    if (found === BLANK) at++;
    else if (found !== LETTER && found !== DIGIT) push(markEnd(text, at, end, start));
    else {
      const run = runEnd(text, at, end);
      const unit = text.charCodeAt(run);
      if (run < end && text.startsWith('://', run)) {
        push(linkEnd(text, at, end), 'address');
        continue;
      }
      if (
        at >= tried &&
        ADDRESS_JOINERS.has(unit) &&
        (isWordAt(text, run + 1, end) || text.startsWith(HIDDEN_LETTERS, run))
      ) {
        const address = addressAt(text, at, end);
        tried = address.tried;
        if (address.end > at) {
          push(address.end, address.kind);
          continue;
        }
      }
      const stop = wordEnd(text, at, run, end);
      const first = firstEnd(text, at, stop, found === DIGIT);
      push(first);
      if (first < stop) push(stop);
    }
  }
  return tokens;
};

/** Words, numbers and marks of every sentence. */
export const tokens: Pipe = {
  name: 'tokens',
  annotate: (doc) => ({
    ...doc,
    sentences: doc.sentences.map((sentence) => ({
      ...sentence,
      tokens: tokenize(doc.text, sentence.start, sentence.end),
    })),
  }),
};
