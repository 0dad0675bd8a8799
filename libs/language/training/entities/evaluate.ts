// npm run evaluate:entities -- --data DIR: scores the shipped models on running text made from DIR/entities.
//
//   --data DIR    folder with entities/*.jsonl
//   --model NAME  news (default) or open

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { EntityType } from '@quickwire/contracts';
import { modelPath } from '../../src/binary/model-file.ts';
import { ENTITY_MODELS, modelFile } from '../../src/crf/models.ts';
import { LEXICON_FILE } from '../../src/lexicon/lexicon.ts';
import { analyse, BASIC_PIPES } from '../../src/pipeline.ts';
import { entities } from '../../src/pipes/entities.ts';
import { readCorpus } from './corpus.ts';
import { type Condition, evaluate, type Measured } from './evaluation.ts';
import { f1 } from './score.ts';

/** Never trained on. */
const SETS = ['conll2003-dev', 'worldwide-dev', 'wikigold', 'wnut17-dev', 'ewt-b'];
const CONDITIONS: readonly Condition[] = ['as is', 'capitals', 'small', 'title'];

const { values } = parseArgs({
  options: { data: { type: 'string' }, model: { type: 'string', default: 'news' } },
});
if (!values.data)
  throw new Error('Say where the corpora are: npm run evaluate:entities -- --data DIR');
const model = ENTITY_MODELS.find((name) => name === values.model);
if (!model) throw new Error(`There is no model ${values.model}: ${ENTITY_MODELS.join(', ')}`);
const data = resolve(values.data);

const loading = performance.now();
const pipes = [...BASIC_PIPES, entities(model)];
analyse('', [], {}, pipes);
const loaded = performance.now() - loading;

const percent = (measured: Measured, types?: readonly EntityType[]): string =>
  f1(measured.counts, types).toFixed(1).padStart(6);

console.log(`| ${model.padEnd(13)} | case     |  F1   | person | organisation | place  | other  |`);
console.log('| ------------- | -------- | ----- | ------ | ------------ | ------ | ------ |');
let tokens = 0;
let seconds = 0;
for (const name of SETS) {
  const documents = readCorpus(data, name);
  for (const condition of CONDITIONS) {
    const measured = evaluate(documents, pipes, condition);
    tokens += measured.tokens;
    seconds += measured.seconds;
    const cells = (['person', 'organisation', 'place', 'other'] as const).map((type) =>
      percent(measured, [type]).padEnd(type === 'organisation' ? 12 : 6),
    );
    console.log(
      `| ${name.padEnd(13)} | ${condition.padEnd(8)} |${percent(measured)} | ${cells.join(' | ')} |`,
    );
  }
}
const bytes = [modelFile(model), LEXICON_FILE].map((file) => statSync(modelPath(file)).size);
console.log(`F1: exact spans of people, organisations and places, on running text, in percent`);
console.log(
  `${Math.round(tokens / seconds)} tokens a second with sentences and tokens, one thread`,
);
console.log(`${loaded.toFixed(0)} ms to load; ${bytes.join(' + ')} bytes (model, lexicon)`);
