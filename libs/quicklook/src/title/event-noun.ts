import type { Reading } from '../reading/reading.ts';
import { dependents, type Tree } from '../reading/tree.ts';

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
  /^(?:people|person|man|men|woman|women|child|children|officials?|police|president|minister|government|company|country|city|state|group|team|family|year|years|month|months|week|weeks|day|days|time|times|percent|million|billion|number|part|way|thing|things|place|world|home|school|house|life|lives|members?|leaders?|spokes\w+|authorities|reporters?|statement|news|video|photo|photos|image|images|story|show|report|reports|metres?|meters?|kilomet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|tonnes?|tons?|kilos?|grams?|litres?|liters?|hectares?|acres?|degrees?|crowns?|euros?|dollars?|pounds?|yen|yuan|rupees?|cents?|pence|hours?|minutes?|seconds?|decades?|cent|thousand|hundred|dozen|half|third|quarter|first|end|side|kind|owners?|residents?|experts?|workers?|growers?|customers?|passengers?|students?|voters?|users?|friends?|others?)$/;

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How often each noun is said; one that narrows another, as "seed" in "seed library", counts there. */
const countsOf = (trees: readonly Tree[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { words, tags, relations } of trees)
    for (const [at, word] of words.entries())
      if (tags[at] === 'NOUN' && relations[at] !== 'compound')
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** The noun right before it that narrows it: "peace" of "talks". */
const modifierOf = (tree: Tree, noun: number): string | undefined => {
  const before = dependents(tree, noun, 'compound').find((at) => at === noun - 1);
  return before !== undefined &&
    tree.tags[before] === 'NOUN' &&
    /^\p{L}+$/u.test(tree.words[before] as string)
    ? tree.words[before]
    : undefined;
};

/** What happens in the story, as one or two nouns of its own: "Peace Talks"; undefined where no noun is said often enough. */
export const eventNoun = ({ trees, prose, story }: Reading): string | undefined => {
  const counts = countsOf(trees);
  const headline = new Set(story.headline.toLowerCase().match(/\p{L}+/gu) ?? []);
  let best: { readonly text: string; readonly score: number } | undefined;
  for (const sentence of prose.slice(0, SENTENCES)) {
    const tree = trees[sentence] as Tree;
    for (const [noun, word] of tree.words.entries()) {
      if (
        tree.tags[noun] !== 'NOUN' ||
        tree.relations[noun] === 'compound' ||
        NO_EVENT.test(word) ||
        !/^\p{Ll}+$/u.test(tree.tokens[noun]?.text ?? '')
      )
        continue;
      const count = counts.get(word) ?? 0;
      const isTold = headline.has(word) ? count >= LEAST - 1 : count >= LEAST;
      if (!isTold) continue;
      const modifier = modifierOf(tree, noun);
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
  }
  return best?.text;
};
