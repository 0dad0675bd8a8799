// npm run evaluate:judge -- --data DIR: how the shipped judge does on lines kept aside.
//
//   --data DIR  the folder that has headlines/, summaries/ and compression/

import { parseArgs } from 'node:util';
import { readJudgeModel } from '../../src/headline-judge/headline-score.ts';
import { evaluateJudge } from './evaluate-judge.ts';
import { lineExamples } from './examples.ts';
import { readLineSources } from './read-lines.ts';

const SEED = 18;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('say where the data is: npm run evaluate:judge -- --data DIR');
const examples = [...lineExamples(readLineSources(values.data), 'test', SEED)];
for (const line of evaluateJudge(examples, readJudgeModel())) console.log(line);
