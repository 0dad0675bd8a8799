import { FUNCTION } from '../choice/content-words.ts';
import { PERSON_NOUN } from '../reading/person-nouns.ts';
import type { Reading } from '../reading/reading.ts';
import type { Tree } from '../reading/tree.ts';

/** The event a story is about stands in its first sentences. */
const SENTENCES = 6;
/** A noun said less often than this is not what the story is about. */
const LEAST = 3;
/** How many mentions it is worth that the headline has the noun, and that it is a noun of what newspapers are made of. */
const IN_HEADLINE = 3;
const OF_NEWS = 2;

const EVENT =
  /^(?:talks|summit|strike|strikes|election|elections|vote|referendum|attack|attacks|bombing|shooting|crash|collision|fire|wildfire|blast|explosion|trial|verdict|inquiry|investigation|hearing|lawsuit|deal|treaty|truce|ceasefire|war|offensive|protest|protests|riot|riots|rally|ban|sanctions|tariffs?|budget|merger|takeover|bid|storm|hurricane|cyclone|typhoon|flood|floods|drought|earthquake|quake|eruption|outbreak|epidemic|frost|rescue|evacuation|resignation|visit|festival|final|derby|tournament|match|launch|closure|repairs|reopening|scandal|murder|kidnapping|robbery|arrests?|crisis|debate|census)$/;

/** Nouns for people, bodies, times and measures: no event. */
const NO_EVENT =
  /^(?:people|person|man|men|woman|women|mayors?|chiefs?|child|children|officials?|police|president|minister|government|company|country|city|state|group|team|family|year|years|month|months|week|weeks|day|days|time|times|percent|million|billion|number|part|way|thing|things|place|world|home|school|house|life|lives|members?|leaders?|spokes\w+|authorities|reporters?|statement|news|video|photo|photos|image|images|story|show|report|reports|metres?|meters?|kilomet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|tonnes?|tons?|kilos?|grams?|litres?|liters?|hectares?|acres?|degrees?|crowns?|euros?|dollars?|pounds?|yen|yuan|rupees?|cents?|pence|hours?|minutes?|seconds?|decades?|cent|thousand|hundred|dozen|half|third|quarter|first|end|side|kind|owners?|residents?|experts?|workers?|growers?|customers?|passengers?|students?|voters?|users?|friends?|others?)$/;

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A noun of the story's beginning that may be what happens: none that narrows the next. What shows by the word alone is asked first, and nothing of the tree, so that no sentence is parsed for it. */
const isCandidate = (tree: Tree, at: number): boolean =>
  /^\p{Ll}{3,}$/u.test(tree.tokens[at]?.text ?? '') &&
  !FUNCTION.has(tree.words[at] as string) &&
  !NO_EVENT.test(tree.words[at] as string) &&
  !PERSON_NOUN.test((tree.words[at] as string).replace(/s$/, '')) &&
  tree.tags[at] === 'NOUN' &&
  tree.tags[at + 1] !== 'NOUN';

/** The noun right before it that narrows it: "peace" of "talks". */
const modifierOf = ({ tags, words }: Tree, noun: number): string | undefined => {
  const before = words[noun - 1];
  return tags[noun - 1] === 'NOUN' && /^\p{L}+$/u.test(before as string) ? before : undefined;
};

interface Noun {
  readonly word: string;
  readonly modifier: string | undefined;
}

/** How often each word is said. */
const wordCounts = (trees: readonly Tree[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { words } of trees)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** How often each of the nouns is said, by the words alone, as the story is not read whole; one right before a noun that it narrows, as "peace" of "talks", counts there. */
const countsOf = (trees: readonly Tree[], nouns: readonly Noun[]): ReadonlyMap<string, number> => {
  const counts = new Map(nouns.map(({ word }) => [word, 0]));
  const pairs = new Set(
    nouns.flatMap(({ modifier, word }) => (modifier === undefined ? [] : [`${modifier} ${word}`])),
  );
  for (const { words } of trees)
    for (const [at, word] of words.entries()) {
      const count = counts.get(word);
      if (count !== undefined && !pairs.has(`${word} ${words[at + 1]}`))
        counts.set(word, count + 1);
    }
  return counts;
};

/** What happens in the story, as one or two nouns of its own: "Peace Talks"; undefined where no noun is said often enough. */
export const eventNoun = ({ trees, prose, story }: Reading): string | undefined => {
  const beginning = prose.slice(0, SENTENCES).map((sentence) => trees[sentence] as Tree);
  const headline = new Set(story.headline.toLowerCase().match(/\p{L}+/gu) ?? []);
  const leastOf = (word: string): number => (headline.has(word) ? LEAST - 1 : LEAST);
  const said = wordCounts(trees);
  const nouns = beginning.flatMap((tree) =>
    tree.words.flatMap((word, at) =>
      (said.get(word) ?? 0) >= leastOf(word) && isCandidate(tree, at)
        ? [{ word, modifier: modifierOf(tree, at) }]
        : [],
    ),
  );
  const counts = countsOf(trees, nouns);
  let best: { readonly text: string; readonly score: number } | undefined;
  for (const { word, modifier } of nouns) {
    const count = counts.get(word) ?? 0;
    if (count < leastOf(word)) continue;
    const score =
      count +
      (headline.has(word) ? IN_HEADLINE : 0) +
      (EVENT.test(word) ? OF_NEWS : 0) +
      (modifier && headline.has(modifier) ? 1 : 0);
    if (best && best.score >= score) continue;
    best = {
      score,
      text: [modifier, word]
        .filter((part) => part !== undefined)
        .map(titled)
        .join(' '),
    };
  }
  return best?.text;
};
