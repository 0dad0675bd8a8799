import type { Doc, Sentence, Token } from '../doc.ts';
import { CALENDAR, FUNCTION_WORDS, TITLES } from './lexicon.ts';

/** A run of capitalised words. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  /** The title that stood before it, if any. */
  readonly title: string | undefined;
  /** Whether a capital is due here anyway, at the head of a sentence or a quotation. */
  readonly first: boolean;
  /** Whether it stands where a place would: 'in Larksund'. */
  readonly located: boolean;
}

const JOINERS = new Set(['of', 'de', 'der', 'van', 'von', 'al', 'bin', 'da', 'del', 'la', 'di']);
const CAPITALISED = /^\p{Lu}/u;

const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && CAPITALISED.test(token.text);

/** Whether it begins the sentence or follows a mark that opens a quotation. */
const isFirst = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || /^[“"‘:]$/.test(tokens[at - 1]?.text ?? '');

const spansOf = (sentence: Sentence): NameSpan[] => {
  const spans: NameSpan[] = [];
  const { tokens } = sentence;
  let at = 0;
  while (at < tokens.length) {
    const first = tokens[at] as Token;
    if (!isName(first) || FUNCTION_WORDS.has(first.text)) {
      at++;
      continue;
    }
    const before = tokens[at - 1]?.text.toLowerCase();
    const due = isFirst(tokens, at);
    const run: Token[] = [first];
    let next = at + 1;
    while (true) {
      const token = tokens[next];
      if (token && isName(token)) run.push(token);
      else if (token && JOINERS.has(token.text) && isName(tokens[next + 1])) run.push(token);
      else break;
      next++;
    }
    at = next;
    let title: string | undefined;
    let head = 0;
    while (head < run.length - 1 && TITLES.has((run[head] as Token).text)) {
      title = (run[head] as Token).text;
      head++;
    }
    const words = run.slice(head).map((token) => token.text);
    if (words.every((word) => CALENDAR.has(word))) continue;
    spans.push({
      start: (run[head] as Token).start,
      end: (run.at(-1) as Token).end,
      words,
      title,
      first: due && head === 0,
      located: before === 'in' || before === 'near',
    });
  }
  return spans;
};

/** The agency's sign in a dateline, as in `GENEVA (AP) —`, names nothing in the story. */
const isDatelineSign = (text: string, { start, end }: NameSpan): boolean =>
  text[start - 1] === '(' && /^\) ?(?:--|[—–-])/.test(text.slice(end, end + 4));

/**
 * Capitalised runs of a document, with titles cut off. One word where a capital is due anyway
 * is a name only if it stands elsewhere too.
 */
export const nameSpans = (doc: Doc): readonly NameSpan[] => {
  const spans = doc.sentences
    .filter(({ kind, casing }) => kind !== 'heading' && casing === undefined)
    .flatMap(spansOf)
    .filter((span) => !isDatelineSign(doc.text, span));
  const borneOut = new Set(spans.filter(({ first }) => !first).flatMap(({ words }) => words));
  return spans.filter(
    ({ words, first }) => !first || words.length > 1 || borneOut.has(words[0] as string),
  );
};
