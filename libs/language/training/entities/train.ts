// npm run train:entities -- --data DIR: learns the models of names, into models/.
//
//   --data DIR    folder with entities/*.jsonl; for news also the texts that were marked: summaries/, compression/, headlines/, treebanks/
//   --model NAME  one model alone: news or open
//   --out DIR     where to write; default libs/language/models

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { modelPath } from '../../src/binary/model-file.ts';
import { ENTITY_MODELS, type EntityModel, modelFile } from '../../src/crf/models.ts';
import { readLexicon } from '../../src/lexicon/lexicon.ts';
import { RECIPES } from './recipes.ts';
import { trainModel } from './train-model.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, model: { type: 'string' }, out: { type: 'string' } },
});
if (!values.data)
  throw new Error('Say where the corpora are: npm run train:entities -- --data DIR');

const isModel = (name: string): name is EntityModel =>
  (ENTITY_MODELS as readonly string[]).includes(name);
const wanted = values.model === undefined ? ENTITY_MODELS : [values.model];
const lexicon = readLexicon();
for (const model of wanted) {
  if (!isModel(model)) throw new Error(`There is no model ${model}: ${ENTITY_MODELS.join(', ')}`);
  console.log(`model ${model}`);
  const file = await trainModel(resolve(values.data), RECIPES[model], lexicon, console.log);
  const name = modelFile(model);
  const path = values.out ? join(values.out, name) : modelPath(name);
  writeFileSync(path, file);
  console.log(`${file.length} bytes: ${path}`);
}
