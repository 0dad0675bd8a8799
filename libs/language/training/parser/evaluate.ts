// npm run evaluate:parser -- --data DIR: how tagger and parser do on the test parts of the treebanks.

import { parseArgs } from 'node:util';
import { analyse } from '../../src/pipeline.ts';
import { parse } from '../../src/pipes/parse.ts';
import { tags } from '../../src/pipes/tags.ts';
import { layOut } from '../treebanks/lay-out.ts';
import { joinToOwnTokens } from '../treebanks/own-tokens.ts';
import { type Part, readTreebank, type TreebankSentence } from '../treebanks/treebank.ts';
import { type Attachment, compare, NO_WORDS, percent, sumOf } from './attachment.ts';
import { scoreClauses, surest } from './clauses.ts';
import { givenWords, placed, readGiven, readText } from './read-trees.ts';

const isNews = ({ document }: TreebankSentence): boolean => document.startsWith('GUM_news');

const givenTokens = (sentences: readonly TreebankSentence[]): Attachment =>
  sentences
    .map(({ text, words }) => compare(placed(words), readGiven(text, words)))
    .reduce(sumOf, NO_WORDS);

const ownTokens = (sentences: readonly TreebankSentence[]): Attachment =>
  layOut(sentences)
    .map(({ text, sentences: own }) =>
      compare(
        own.flatMap(({ words }) => placed(words)),
        readText(text),
      ),
    )
    .reduce(sumOf, NO_WORDS);

const line = (name: string, score: Attachment): string =>
  [
    name.padEnd(44),
    `UPOS ${percent(score, score.tags).toFixed(2)}`,
    `UAS ${percent(score, score.heads).toFixed(2)}`,
    `LAS ${percent(score, score.relations).toFixed(2)}`,
    `${score.gold} words`,
  ].join('  ');

/** How often the core of a clause is right among the surest shares of clauses, and how sure that is. */
const clauseLine = (name: string, sentences: readonly TreebankSentence[]): string => {
  const clauses = sentences.flatMap(({ text, words }) =>
    scoreClauses(placed(words), readGiven(text, words)),
  );
  const shares = [0.2, 0.4, 0.6, 0.8, 1].map((share) => {
    const { right, margin } = surest(clauses, share);
    return `${share * 100} % ${right.toFixed(1)} (margin ${margin.toFixed(2)})`;
  });
  return `${name.padEnd(44)}  ${clauses.length} clauses, right of the surest ${shares.join(', ')}`;
};

/** Tokens in a second through the pipes tags and parse: of a text first seen, and the best of some runs over it, when its words are known. */
const speed = (sentences: readonly TreebankSentence[]): string => {
  const doc = analyse('', [], {}, [givenWords(sentences.map(({ words }) => words))]);
  const count = sentences.reduce((sum, { words }) => sum + words.length, 0);
  const runs = Array.from({ length: 8 }, () => {
    const start = performance.now();
    parse.annotate(tags.annotate(doc));
    return Math.round((count / (performance.now() - start)) * 1000);
  });
  return `${runs[0]} tokens/s at first sight, ${Math.max(...runs)} again`;
};

const { values } = parseArgs({
  options: { data: { type: 'string' }, part: { type: 'string', default: 'test' } },
});
if (!values.data) throw new Error('say where the data is: npm run evaluate:parser -- --data DIR');
if (values.part !== 'test' && values.part !== 'dev')
  throw new Error(`there is no part ${values.part}: --part test or --part dev`);
const part: Part = values.part;
const ewt = readTreebank(values.data, 'ewt', part);
const gum = readTreebank(values.data, 'gum', part);
const sets = {
  [`ewt-${part}`]: ewt,
  [`gum-${part}`]: gum,
  [`gum-${part}, news`]: gum.filter(isNews),
};
// Another text first, so that only words are new, not the program.
speed(readTreebank(values.data, 'ewt', part === 'dev' ? 'test' : 'dev'));
const newSpeed = speed(ewt);
for (const [name, sentences] of Object.entries(sets)) {
  console.log(line(`${name}, given tokens`, givenTokens(sentences)));
  console.log(line(`${name}, own tokens`, ownTokens(sentences)));
  const joined = sentences.map(joinToOwnTokens);
  console.log(line(`${name}, own tokens, compounds joined`, ownTokens(joined)));
  console.log(clauseLine(`${name}, clauses`, sentences));
}
console.log(newSpeed);
