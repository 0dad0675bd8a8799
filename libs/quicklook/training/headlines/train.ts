// npm run train:judge -- --data DIR: learns from editors' lines what reads as finished, and writes models/headline-judge.bin.
//
//   --data DIR  the folder that has headlines/, summaries/ and compression/

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readParserModel } from '@quickwire/language/linear';
import { JUDGE_FILE } from '../../src/headline-judge/headline-score.ts';
import { startLog } from '../start-log.ts';
import { lineExamples } from './examples.ts';
import { readLineSources } from './read-lines.ts';
import { trainJudge } from './train-judge.ts';

const SEED = 17;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('say where the data is: npm run train:judge -- --data DIR');

const log = startLog();
const sources = readLineSources(values.data);
const file = trainJudge(
  lineExamples(sources, 'train', SEED),
  lineExamples(sources, 'calibration', SEED),
  readParserModel().attributesOf,
  log,
);
writeFileSync(JUDGE_FILE, file);
log(`${file.length} bytes written`);
