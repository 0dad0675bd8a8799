// npm run train:choice -- --data DIR: what a line is worth, learnt from editors' highlights and from readers' verdicts.
//
//   --data DIR    the folder that has summaries/cnn-dev.jsonl, entities/worldwide-train.jsonl and entities/conll2003-train.jsonl

import { parseArgs } from 'node:util';
import { readAgency, readSummaries, readWorldwide } from './stories.ts';
import { trainCutJudge } from './train-cut-judge.ts';
import { trainNewsValue } from './train-news-value.ts';
import { trainPromise } from './train-promise.ts';
import { trainReaderValue } from './train-reader-value.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('name the data folder: --data DIR');

const summaries = readSummaries(values.data);
const stories = [
  ...summaries.map(({ story }) => story),
  ...readWorldwide(values.data),
  ...readAgency(values.data),
];
// First: the others draw and prove lines, for which the judge is asked.
trainCutJudge(stories);
trainNewsValue(summaries);
trainReaderValue(stories);
// Last: it learns from what the writer does.
trainPromise(stories);
