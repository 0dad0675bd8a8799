// npm run evaluate:salience -- --data DIR: whether the entities of highest salience are those that editors name in their summary
// (after Dunietz and Gillick 2014), on DIR/summaries. Beside it, what simpler orders and chance give.

import { parseArgs } from 'node:util';
import type { Doc, NamedEntity } from '../../src/doc.ts';
import { mentionsOf } from '../../src/names/whole-words.ts';
import { newsPipes } from '../../src/news-recognizer.ts';
import { analyse } from '../../src/pipeline.ts';
import { entities } from '../../src/pipes/entities.ts';
import { firstHits, hitsAmong, meanPrecision, named, type Ranking } from './ranking.ts';
import { readSummaries } from './read-summaries.ts';

/** Shorter forms would be found in any summary. */
const SHORTEST = 3;

const isNamed = (entity: NamedEntity, doc: Doc, summary: string): boolean =>
  [entity.name, ...entity.mentions.map(({ start, end }) => doc.text.slice(start, end))].some(
    (form) => form.length >= SHORTEST && mentionsOf(summary, form).length > 0,
  );

/** Orders to compare with: a larger number comes first. */
const ORDERS: Readonly<Record<string, (entity: NamedEntity) => number>> = {
  salience: ({ salience }) => salience ?? 0,
  'how often named': ({ mentions }) => mentions.length,
  'how early named': ({ mentions }) => -(mentions[0]?.start ?? Number.POSITIVE_INFINITY),
};

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
if (data === undefined)
  throw new Error('Say where the summaries are: npm run evaluate:salience -- --data DIR');

const pipes = newsPipes(entities());
const stories = readSummaries(data).map(({ text, highlights }) => {
  const doc = analyse(text, [], {}, pipes);
  return doc.entities.map((entity) => ({ entity, named: isNamed(entity, doc, highlights) }));
});
// Where all or none is named, no order is better than another.
const telling = stories.filter(
  (entities) => entities.some(({ named: is }) => is) && entities.some(({ named: is }) => !is),
);
console.log(`${telling.length} of ${stories.length} stories`);
for (const [name, of] of Object.entries(ORDERS)) {
  const rankings: readonly Ranking[] = telling.map((entities) =>
    entities.toSorted((a, b) => of(b.entity) - of(a.entity)).map(({ named: is }) => is),
  );
  console.log(
    `${name.padEnd(18)} first ${firstHits(rankings).toFixed(1)}, of the first three ${hitsAmong(rankings, 3).toFixed(1)}, average precision ${meanPrecision(rankings).toFixed(1)}, by chance ${named(rankings).toFixed(1)}`,
  );
}
