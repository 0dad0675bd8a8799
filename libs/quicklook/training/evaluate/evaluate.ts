// npm run evaluate:quicklooks -- --data DIR: what the writer makes of stories that have highlights of their editors.
//
//   --data DIR    the folder that has summaries/cnn-dev.jsonl
//   --from N      the first story, counted from 0 (default 0)
//   --stories N   how many (default all)
//   --json        the figures as JSON

import { parseArgs } from 'node:util';
import { newsRecognizer } from '@quickwire/language';
import { readSummaries } from '../choice/stories.ts';
import { figuresOf } from './figures.ts';
import { figuresTable } from './figures-table.ts';
import { measureStory } from './measure-story.ts';

/** Models are read and code is compiled at the first stories, whose times count for nothing. */
const WARM_UP = 20;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    from: { type: 'string', default: '0' },
    stories: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
if (!values.data)
  throw new Error('say where the data is: npm run evaluate:quicklooks -- --data DIR');

const from = Number(values.from);
const stories = readSummaries(values.data).slice(
  from,
  values.stories === undefined ? undefined : from + Number(values.stories),
);
if (stories.length === 0) throw new Error(`there is no story from ${values.from} on`);
const recognizer = newsRecognizer('news');
const measure = (story: (typeof stories)[number]) =>
  measureStory(story, (own) => recognizer.recognize(own));
for (const story of stories.slice(0, WARM_UP)) measure(story);
const figures = figuresOf(stories.map(measure));
console.log(values.json ? JSON.stringify(figures, undefined, 2) : figuresTable(figures).join('\n'));
