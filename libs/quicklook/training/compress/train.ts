// npm run train:compressor -- --data DIR: learns from sentences and editors' lines what to keep, and writes models/compressor.bin.
//
//   --data DIR  the folder that has compression/

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readParserModel } from '@quickwire/language/linear';
import { COMPRESSOR_FILE } from '../../src/compress/model.ts';
import { startLog } from '../start-log.ts';
import { annotatePairs } from './annotate.ts';
import { readPairs } from './read-pairs.ts';
import { TRAINING_PAIRS, trainCompressor } from './train-compressor.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('say where the data is: npm run train:compressor -- --data DIR');

const log = startLog();
const pairs = readPairs(values.data, 'train').slice(0, TRAINING_PAIRS);
log(`${pairs.length} pairs, to be tagged and parsed first`);
const file = trainCompressor(annotatePairs(pairs), readParserModel().attributesOf, log);
writeFileSync(COMPRESSOR_FILE, file);
log(`${file.length} bytes written`);
