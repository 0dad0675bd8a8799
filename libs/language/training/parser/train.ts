// npm run train:parser -- --data DIR: learns tagger and parser from the treebanks and writes models/parser.bin. The same data give the same bytes.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLexicon } from '../../src/crf/models.ts';
import { PARSER_FILE } from '../../src/parser/model.ts';
import { createAttributeReader } from '../../src/words/attributes.ts';
import { readTrainingSet } from '../treebanks/training-set.ts';
import { trainParserFile } from './train-parser-file.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('say where the data is: npm run train:parser -- --data DIR');
const started = performance.now();
const log = (text: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);
const file = trainParserFile(
  readTrainingSet(values.data),
  createAttributeReader(readLexicon()),
  { tagger: [1_000_000, 900_000], transitions: 4_000_000, relations: 1_500_000 },
  log,
);
writeFileSync(PARSER_FILE, file);
log(`${file.length} bytes written`);
