// npm run evaluate:antecedents -- --data DIR: how many pronouns get a name, and how many of these the wrong one, of those that readers looked up.
//
//   --data DIR    the folder that has summaries/cnn-dev.jsonl, entities/worldwide-train.jsonl and entities/conll2003-train.jsonl
//   --wrong       prints each wrong name with what stands before its pronoun

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { antecedentOf } from '../../src/reading/antecedent.ts';
import { tokenAt } from '../../src/reading/tree.ts';
import { readAgency, readSummaries, readWorldwide, storyReader } from '../choice/stories.ts';

/**
 * Whom pronouns of a story stand for: by the pronoun's place in the text the places where those who are meant are first named, several where
 * the recogniser took one person for two; none for somebody without a name, and where nobody can tell.
 */
interface LookedUp {
  readonly story: string;
  readonly pronouns: Readonly<Record<string, readonly number[]>>;
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, wrong: { type: 'boolean', default: false } },
});
if (!values.data) throw new Error('name the data folder: --data DIR');

const lookedUp = new Map(
  readFileSync(new URL('looked-up.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { story, pronouns } = JSON.parse(line) as LookedUp;
      return [story, pronouns];
    }),
);

const BEFORE = 200;

const read = storyReader();
let all = 0;
let somebody = 0;
let named = 0;
const wrong: string[] = [];
const stories = [
  ...readSummaries(values.data).map(({ story }) => story),
  ...readWorldwide(values.data),
  ...readAgency(values.data),
];
for (const story of stories) {
  const pronouns = Object.entries(lookedUp.get(story.id) ?? {});
  if (pronouns.length === 0) continue;
  const reading = read(story);
  for (const [place, meant] of pronouns) {
    const start = Number(place);
    const sentence = reading.doc.sentences.findIndex(
      (own) => own.start <= start && start < own.end,
    );
    const tree = reading.trees[sentence];
    if (!tree) throw new Error(`no sentence at ${start} of ${story.id}: is it another text?`);
    all++;
    if (meant.length > 0) somebody++;
    const person = antecedentOf(reading, sentence, tokenAt(tree, start));
    if (!person) continue;
    named++;
    if (!person.mentions.some((mention) => meant.includes(mention.start)))
      wrong.push(
        `${person.name}: …${reading.doc.text.slice(Math.max(0, start - BEFORE), start + 40)}…`,
      );
  }
}
console.log(
  `${all} pronouns looked up, ${somebody} of them stand for somebody the story names: ${named} get a name, ${wrong.length} a wrong one`,
);
if (values.wrong) console.log(wrong.map((found) => found.replace(/\s+/g, ' ')).join('\n'));
