import type { Doc, Sentence, Token } from '../doc.ts';
import { FUNCTION_WORDS, TITLES } from './lexicon.ts';

/** A run of capitalised words. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  /** The title that stood before it, if any. */
  readonly title: string | undefined;
}

const JOINERS = new Set(['of', 'de', 'der', 'van', 'von', 'al', 'bin', 'da', 'del', 'la', 'di']);
const CAPITALISED = /^\p{Lu}/u;

const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && CAPITALISED.test(token.text);

const withoutPossessive = (token: Token): { text: string; end: number } => {
  const cut = /['’]s$/.exec(token.text)?.index ?? token.text.length;
  return { text: token.text.slice(0, cut), end: token.start + cut };
};

/** Whether a line is written in capitals throughout, or each of its words is: case tells nothing there. */
const caseTellsNothing = ({ tokens }: Sentence): boolean => {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.length > 1 && words.every((token) => CAPITALISED.test(token.text));
};

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
    const run: Token[] = [first];
    let next = at + 1;
    while (!/['’]s$/.test((run.at(-1) as Token).text)) {
      const token = tokens[next];
      if (token && isName(token)) run.push(token);
      else if (token && JOINERS.has(token.text) && isName(tokens[next + 1])) run.push(token);
      else break;
      next++;
    }
    at = next;
    let title: string | undefined;
    while (run.length > 1 && TITLES.has((run[0] as Token).text)) title = run.shift()?.text;
    const last = withoutPossessive(run.at(-1) as Token);
    const words = [...run.slice(0, -1).map((token) => token.text), last.text];
    // A sentence begins with a capital anyway: one word there is a name only if others bear it out.
    spans.push({ start: (run[0] as Token).start, end: last.end, words, title });
  }
  return spans;
};

/** The agency's sign in a dateline, as in `GENEVA (AP) —`, names nothing in the story. */
const isDatelineSign = (text: string, { start, end }: NameSpan): boolean =>
  text[start - 1] === '(' && /^\) ?(?:--|[—–-])/.test(text.slice(end, end + 4));

/** Capitalised runs of a document, with titles and possessives cut off. */
export const nameSpans = (doc: Doc): readonly NameSpan[] => {
  const spans = doc.sentences
    .filter(
      (sentence) => doc.blocks[sentence.block]?.kind !== 'heading' && !caseTellsNothing(sentence),
    )
    .flatMap((sentence) =>
      spansOf(sentence).map((span) => ({ span, first: span.start === sentence.tokens[0]?.start })),
    );
  const borneOut = new Set(spans.filter(({ first }) => !first).flatMap(({ span }) => span.words));
  return spans
    .filter(({ span }) => !isDatelineSign(doc.text, span))
    .filter(
      ({ span, first }) => !first || span.words.length > 1 || borneOut.has(span.words[0] as string),
    )
    .map(({ span }) => span);
};
