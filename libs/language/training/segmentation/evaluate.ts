import { parseArgs } from 'node:util';
import { readNames } from './gold-names.ts';
import { countCut, scoresOf, speedOf } from './measure.ts';
import { readTreebank } from './treebank.ts';

const TREEBANKS = ['ewt-dev', 'gum-dev'];
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
  const path = `${data}/treebanks/${name}.conllu.gz`;
  const { tokens, compounds, sentences } = scoresOf(readTreebank(path, true));
  const inOneRun = scoresOf(readTreebank(path, false)).sentences;
  console.log(
    `${name}: F1 of tokens ${tokens.toFixed(2)} (compounds whole: ${compounds.toFixed(2)}), of sentences ${sentences.toFixed(2)} (without paragraphs: ${inOneRun.toFixed(2)})`,
  );
}
for (const [name, hyphens] of NAMES) {
  const { names, cut } = countCut(readNames(`${data}/entities/${name}.jsonl`, hyphens));
  console.log(`${name}: ${cut} of ${names} names begin or end inside a token`);
}

const documents = TREEBANKS.flatMap((name) =>
  readTreebank(`${data}/treebanks/${name}.conllu.gz`, true),
);
console.log(`${Math.round(speedOf(documents) / 1000)} thousand tokens a second`);
