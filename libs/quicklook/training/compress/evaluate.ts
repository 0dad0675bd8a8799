// npm run evaluate:compressor -- --data DIR: how the shipped compressor agrees with editors, next to simple peers.
//
//   --data DIR   the folder that has compression/
//   --part PART  test (the sentences kept aside; default) or dev (those that settings were chosen by)

import { parseArgs } from 'node:util';
import { readCompressorModel } from '../../src/compress/model.ts';
import { annotatePairs } from './annotate.ts';
import { evaluateCompressor } from './evaluate-compressor.ts';
import { readPairs } from './read-pairs.ts';

/** The first of the printed sentences are for choosing, the others for the figures. */
const DEV_PAIRS = 3000;

const { values } = parseArgs({
  options: { data: { type: 'string' }, part: { type: 'string', default: 'test' } },
});
if (!values.data)
  throw new Error('say where the data is: npm run evaluate:compressor -- --data DIR');
if (values.part !== 'test' && values.part !== 'dev')
  throw new Error(`there is no part ${values.part}: --part test or --part dev`);
const all = readPairs(values.data, 'printed');
const part = values.part === 'dev' ? all.slice(0, DEV_PAIRS) : all.slice(DEV_PAIRS);
const pairs = [...annotatePairs(part)];
console.log(`${pairs.length} sentences`);
for (const line of evaluateCompressor(pairs, readCompressorModel())) console.log(line);
