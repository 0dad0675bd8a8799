// npm run audit:quicklooks -- --data DIR --out DIR: Quick Looks for people to judge by docs/quality.md.
//
//   --data DIR    the folder that has summaries/cnn-dev.jsonl
//   --out DIR     where audit.html, stories.jsonl, writer.jsonl and editors.jsonl are written
//   --stories N   how many (default 20)
//   --from N      the first, counted from 0 (default 0)

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newsRecognizer } from '@quickwire/language';
import { readSummaries } from '../choice/stories.ts';
import { auditSheet } from './audit-sheet.ts';
import { auditedOf } from './audited.ts';
import { blindSheet } from './blind-sheet.ts';

/** Lines of an arm that raters see of a story. */
const MOST = 5;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    stories: { type: 'string', default: '20' },
    from: { type: 'string', default: '0' },
  },
});
const { data, out } = values;
if (!data || !out)
  throw new Error(
    'say where the data is and where to write: npm run audit:quicklooks -- --data DIR --out DIR',
  );
const from = Number(values.from);
const recognizer = newsRecognizer('news');
const stories = readSummaries(data)
  .slice(from, from + Number(values.stories))
  .map((summarised) => auditedOf(summarised, recognizer.recognize(summarised.story)));
if (stories.length === 0) throw new Error(`there is no story from ${values.from} on`);
const blind = blindSheet(stories, MOST);
mkdirSync(out, { recursive: true });
for (const [name, content] of [
  ['audit.html', auditSheet(stories)],
  ['stories.jsonl', blind.stories],
  ['writer.jsonl', blind.writer],
  ['editors.jsonl', blind.editors],
] as const)
  writeFileSync(join(out, name), content);
console.log(`${stories.length} stories in ${out}`);
