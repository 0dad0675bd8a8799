import { parseArgs } from 'node:util';
import type { Span } from '@quickwire/contracts';
import { analyse, type Doc } from '@quickwire/language';
import { readNames } from './gold-names.ts';
import { type GoldDocument, readTreebank } from './treebank.ts';

const TREEBANKS = ['ewt-dev', 'gum-dev'];
/** Entity corpora, and whether their tokens part compounds at hyphens. */
const NAMES: readonly (readonly [string, boolean])[] = [
  ['conll2003-dev', false],
  ['worldwide-dev', true],
  ['wnut17-dev', false],
  ['ewt-a', true],
];

const keysOf = (spans: readonly Span[]): ReadonlySet<string> =>
  new Set(spans.map(({ start, end }) => `${start}-${end}`));

/** Percent F1 of spans that must agree in both borders. */
const scoreOf = (
  pairs: readonly (readonly [gold: readonly Span[], found: readonly Span[]])[],
): string => {
  let right = 0;
  let all = 0;
  for (const [gold, found] of pairs) {
    const keys = keysOf(gold);
    right += found.filter(({ start, end }) => keys.has(`${start}-${end}`)).length;
    all += gold.length + found.length;
  }
  return ((200 * right) / all).toFixed(2);
};

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

const evaluateTreebank = (path: string): string => {
  const documents = readTreebank(path, true);
  const pairs = documents.map((gold): [GoldDocument, Doc] => [gold, read(gold)]);
  const inOneRun = readTreebank(path, false).map((gold): [GoldDocument, Doc] => [gold, read(gold)]);
  return [
    `tokens ${scoreOf(pairs.map(([gold, doc]) => [gold.tokens, tokensOf(doc)]))}`,
    `with compounds whole ${scoreOf(
      pairs.map(([{ text, tokens }, doc]) => [
        joinHyphens(text, tokens),
        joinHyphens(text, tokensOf(doc)),
      ]),
    )}`,
    `sentences ${scoreOf(pairs.map(([gold, doc]) => [gold.sentences, doc.sentences]))}`,
    `without paragraphs ${scoreOf(inOneRun.map(([gold, doc]) => [gold.sentences, doc.sentences]))}`,
  ].join(', ');
};

const evaluateNames = (path: string, hyphens: boolean): string => {
  let names = 0;
  let cut = 0;
  for (const sentence of readNames(path, hyphens)) {
    const borders = new Set(tokensOf(read(sentence)).flatMap(({ start, end }) => [start, end]));
    names += sentence.names.length;
    cut += sentence.names.filter(
      ({ start, end }) => !borders.has(start) || !borders.has(end),
    ).length;
  }
  return `${cut} of ${names} names begin or end inside a token`;
};

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
if (data === undefined) throw new Error('Say where the data folder is: --data DIR');
for (const name of TREEBANKS)
  console.log(`${name}: ${evaluateTreebank(`${data}/treebanks/${name}.conllu.gz`)}`);
for (const [name, hyphens] of NAMES)
  console.log(`${name}: ${evaluateNames(`${data}/entities/${name}.jsonl`, hyphens)}`);
