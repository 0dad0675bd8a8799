import type { Span } from '@quickwire/contracts';
import { analyse, type Doc } from '@quickwire/language';
import type { LaidOutDocument } from '../treebanks/lay-out.ts';
import type { NamedSentence } from './gold-names.ts';

const keysOf = (spans: readonly Span[]): ReadonlySet<string> =>
  new Set(spans.map(({ start, end }) => `${start}-${end}`));

/** Percent F1 of spans that must agree in both borders. */
const scoreOf = (
  pairs: readonly (readonly [gold: readonly Span[], found: readonly Span[]])[],
): number => {
  let right = 0;
  let all = 0;
  for (const [gold, found] of pairs) {
    const keys = keysOf(gold);
    right += found.filter(({ start, end }) => keys.has(`${start}-${end}`)).length;
    all += gold.length + found.length;
  }
  return (200 * right) / all;
};

const wordsOf = ({ sentences }: LaidOutDocument): readonly Span[] =>
  sentences.flatMap(({ words }) => words);
const tokensOf = (doc: Doc): readonly Span[] => doc.sentences.flatMap(({ tokens }) => tokens);

/** Compounds made whole, so that what remains differs for other reasons than hyphens. */
const joinHyphens = (text: string, tokens: readonly Span[]): readonly Span[] => {
  const joined: Span[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const touches = before?.end === token.start;
    const hyphen = text[token.start] === '-' ? token.start : token.start - 1;
    if (
      before &&
      touches &&
      text[hyphen] === '-' &&
      /[\p{L}\p{N}.]-[\p{L}\p{N}]/u.test(text.slice(hyphen - 1, hyphen + 2))
    )
      joined[joined.length - 1] = { start: before.start, end: token.end };
    else joined.push(token);
  }
  return joined;
};

const read = ({ text }: { readonly text: string }): Doc => analyse(text, []);

/** Percent F1 of tokens and of sentences; `compounds`: of tokens where hyphens part nothing, here or there. */
export interface Scores {
  readonly tokens: number;
  readonly compounds: number;
  readonly sentences: number;
}

/** How what is read from the bare text agrees with what annotators gave. */
export const scoresOf = (documents: readonly LaidOutDocument[]): Scores => {
  const pairs = documents.map((gold): [LaidOutDocument, Doc] => [gold, read(gold)]);
  return {
    tokens: scoreOf(pairs.map(([gold, doc]) => [wordsOf(gold), tokensOf(doc)])),
    compounds: scoreOf(
      pairs.map(([gold, doc]) => [
        joinHyphens(gold.text, wordsOf(gold)),
        joinHyphens(gold.text, tokensOf(doc)),
      ]),
    ),
    sentences: scoreOf(pairs.map(([gold, doc]) => [gold.sentences, doc.sentences])),
  };
};

/** How many names there are, and how many of them begin or end inside a token, so that no engine can find them. */
export const countCut = (
  sentences: readonly NamedSentence[],
): { readonly names: number; readonly cut: number } => {
  let names = 0;
  let cut = 0;
  for (const sentence of sentences) {
    const borders = new Set(tokensOf(read(sentence)).flatMap(({ start, end }) => [start, end]));
    names += sentence.names.length;
    cut += sentence.names.filter(
      ({ start, end }) => !borders.has(start) || !borders.has(end),
    ).length;
  }
  return { names, cut };
};

const PASSES = 10;

/** Tokens read in a second of one core, once the code is warm. */
export const speedOf = (documents: readonly LaidOutDocument[]): number => {
  let tokens = 0;
  let before = process.cpuUsage();
  for (let pass = 0; pass <= PASSES; pass++) {
    if (pass === 1) {
      tokens = 0;
      before = process.cpuUsage();
    }
    for (const document of documents) tokens += tokensOf(read(document)).length;
  }
  const { user, system } = process.cpuUsage(before);
  return (1e6 * tokens) / (user + system);
};
