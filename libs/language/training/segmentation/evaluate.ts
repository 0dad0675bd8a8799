import { parseArgs } from 'node:util';
import { inOneLine, layOut } from '../treebanks/lay-out.ts';
import { readTreebank } from '../treebanks/treebank.ts';
import { readNames } from './gold-names.ts';
import { countCut, scoresOf, speedOf } from './measure.ts';

const TREEBANKS = ['ewt', 'gum'] as const;
/** Entity corpora, and whether their tokens part compounds at hyphens. */
const NAMES: readonly (readonly [string, boolean])[] = [
  ['conll2003-dev', false],
  ['worldwide-dev', true],
  ['wnut17-dev', false],
  ['ewt-a', true],
];

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
if (data === undefined) throw new Error('Say where the data folder is: --data DIR');

for (const name of TREEBANKS) {
  const treebank = readTreebank(data, name, 'dev');
  const { tokens, compounds, sentences } = scoresOf(layOut(treebank));
  const inOneRun = scoresOf(layOut(treebank, inOneLine)).sentences;
  console.log(
    `${name}-dev: F1 of tokens ${tokens.toFixed(2)} (compounds whole: ${compounds.toFixed(2)}), of sentences ${sentences.toFixed(2)} (without paragraphs: ${inOneRun.toFixed(2)})`,
  );
}
for (const [name, hyphens] of NAMES) {
  const { names, cut } = countCut(readNames(`${data}/entities/${name}.jsonl`, hyphens));
  console.log(`${name}: ${cut} of ${names} names begin or end inside a token`);
}

const documents = TREEBANKS.flatMap((name) => layOut(readTreebank(data, name, 'dev')));
console.log(`${Math.round(speedOf(documents) / 1000)} thousand tokens a second`);
