import { placesNamed } from '@quickwire/language';
import { isOfCalendar, SPANS } from '../../reading/calendar.ts';
import { mayBePerson } from '../../reading/person-nouns.ts';
import { quotedTokens } from '../../reading/quoted.ts';
import type { Reading } from '../../reading/reading.ts';
import { dependents, type Tree, tokenAt } from '../../reading/tree.ts';
import { KNOWN } from '../../reading/words.ts';
import { type Proof, peopleNamed } from '../proof.ts';

/** Without a name; which one is meant no story makes plain. */
const ANYBODY =
  /^(?:men|women|man|woman|boys?|girls?|suspects?|victims?|couple|pair|two|three|four|five|six|others?|former|latter|ruling|move|decision|incident|residence|group|toll)$/;

const STATION =
  /^(?:star|singer|actor|actress|rapper|player|striker|president|minister|mayor|senator|governor|congressman|congresswoman|coach|manager|director|author|writer|politician|lawmaker|leader|boxer|golfer|driver|pilot|co-pilot|suspect|defendant|teen|teenager|man|woman|boy|girl|judge|prosecutor|billionaire|millionaire|businessman|journalist|pope|prince|princess|queen|king|duchess|duke|champion|artist|musician|model|officer)$/;

/** Things that another sentence made or told of; which one, a reader asks wherever the word stands. */
const TOLD_ELSEWHERE =
  /^(?:process|speaker|systems?|videos?|clips?|class|exam|sides?|statements?|famil(?:y|ies)|score|hire|affidavit|orders?|pictures?|images?|photos?|problems?|attackers?|drill|screen|reports?|answers?|topics?|allegations?|hosts|paper|letters?|demands?|page|meetings?|files?|list|criticism|comments?|remarks|claims?|question|proposal|bills?|measures?|plan|plans|agreement|deal|idea|program|programme|project|study|survey|poll)$/;

/** Sentences that a story begins with. */
const BEGINNING = 3;
/** So often said, and at the beginning, a noun is what the story is about. */
const OFTEN = 3;
const MOST_SALIENT = 3;

/** "The ministry": one of the three bodies or places that the story is most about, and no other has that word in its name. */
const isNameOfStory = ({ entities }: Reading, noun: string): boolean => {
  const named = entities.filter(
    ({ type, name }) =>
      /^(?:organisation|place|other)$/.test(type) && name.toLowerCase().split(' ').includes(noun),
  );
  const [only] = named;
  if (!only || named.length > 1) return false;
  return entities.filter(({ salience }) => salience > only.salience).length < MOST_SALIENT;
};

/** Nouns that the story's own beginning makes plain: in its headline, or in its first two sentences and often. */
const isStorySubject = ({ reading }: Proof, noun: string): boolean => {
  const stem = noun.replace(/(?:ies|es|s)$/, '');
  if (stem.length < 3) return false;
  if (reading.story.headline.toLowerCase().includes(stem)) return true;
  const says = ({ words }: Tree): boolean => words.some((word) => word.startsWith(stem));
  if (isNameOfStory(reading, noun)) return true;
  if (!reading.prose.slice(0, 2).some((sentence) => says(reading.trees[sentence] as Tree)))
    return false;
  const first = reading.prose[0];
  const needed = first !== undefined && says(reading.trees[first] as Tree) ? OFTEN - 1 : OFTEN;
  let times = 0;
  for (const { words } of reading.trees)
    for (const word of words) if (word.startsWith(stem)) times++;
  return times >= needed;
};

const TELLING = [
  'nmod',
  'acl:relcl',
  'acl',
  'compound',
  'amod',
  'nmod:poss',
  'nummod',
  'appos',
  'ccomp',
  'advcl',
] as const;

const PERIOD = new RegExp(`^(?:${SPANS})$`);

/** Whether what stands with the noun tells which one: a phrase after it, a name, a superlative, a noun before it. */
const isTold = (line: Tree, noun: number): boolean => {
  const told = dependents(line, noun, ...TELLING);
  if (told.some((at) => at > noun)) return true;
  // "The group", "the two Chrises", "the 35 households": what stands before does not tell which.
  const counted = dependents(line, noun, 'nummod').length > 0;
  // "The next four years".
  if (PERIOD.test(line.words[noun] as string)) return told.length > 0;
  if (counted || ANYBODY.test(line.words[noun] as string)) return false;
  return told.some(
    (at) =>
      line.tags[at] === 'PROPN' ||
      line.penn[at] === 'JJS' ||
      line.relations[at] === 'compound' ||
      // "The Israeli government".
      (at > 0 && line.relations[at] === 'amod' && /^\p{Lu}/u.test(line.tokens[at]?.text ?? '')),
  );
};

const isClear = (proof: Proof, noun: number): boolean => {
  const { line } = proof;
  const word = line.words[noun] as string;
  // Someone's station that lost its "the" at the head of the line has a capital there and is taken for a name.
  const wasNoun =
    noun === 0 && mayBePerson(word) && proof.source.tags[proof.aligned[0] ?? -1] === 'NOUN';
  const isName =
    (line.tags[noun] === 'PROPN' && !wasNoun) ||
    (noun > 1 && /^\p{Lu}/u.test(line.tokens[noun]?.text ?? ''));
  const counted = dependents(line, noun, 'nummod').length > 0;
  if ((KNOWN.has(word) && !counted) || (isName && !counted) || isTold(line, noun)) return true;
  if (isToldBehind(proof, noun)) return true;
  if (ANYBODY.test(word)) return false;
  if (isPlaceNamed(proof, noun)) return true;
  if (isStorySubject(proof, word) || isNamedBefore(proof, noun)) return true;
  // "Underwent [the surgery]", "left [the country]": what a line is about must be told, what is beside it is mostly plain from the rest.
  const beside = !/^(?:nsubj|root)/.test(line.relations[noun] as string);
  return beside && !counted && !TOLD_ELSEWHERE.test(word) && isFirstTold(proof, word);
};

/** What a noun may call a place that the line names, by the place's kind. */
const CALLED: Readonly<Record<string, RegExp>> = {
  country: /^(?:country|nation|state|island|kingdom|republic)$/,
  city: /^(?:city|town|capital|village)$/,
};
const SPEECH = /^(?:said|says|told|tells|warned|announced|reporters|journalists)$/;

/** "Sanaa …, in the capital": the one place that the line names before, of a kind that fits, unless it only says where somebody spoke. */
const isPlaceNamed = (proof: Proof, noun: number): boolean => {
  const { line, reading, sentence, places, source } = proof;
  const named = reading.namesIn(sentence).flatMap(({ entity, start }) => {
    const at = places[tokenAt(source, start)] ?? -1;
    return entity.type === 'place' && at >= 0 ? [{ entity, at }] : [];
  });
  const [only] = named;
  if (!only || named.some(({ entity }) => entity !== only.entity) || only.at > noun) return false;
  const kinds = placesNamed(only.entity.name).map(({ kind }) => kind);
  const head = line.heads[only.at] as number;
  return (
    kinds.some((kind) => CALLED[kind]?.test(line.words[noun] as string) === true) &&
    !SPEECH.test(line.words[head] ?? '')
  );
};

const TITLE =
  /^(?:title|final|semi-?finals?|team|race|singles|doubles|game|league|cup|world|football|champion(?:ship)?s?)$/;

/** "The militant group Al-Shabaab", "the women's title": the word behind tells which. */
const isToldBehind = ({ line }: Proof, noun: number): boolean => {
  const next = noun + 1;
  if (/^(?:wo)?men$/.test(line.words[noun] as string))
    return /^['’]s$/.test(line.words[next] ?? '') && TITLE.test(line.words[next + 1] ?? '');
  return (
    line.tags[next] === 'PROPN' &&
    (line.heads[next] === noun || line.heads[noun] === next) &&
    !isOfCalendar(line.words[next] as string)
  );
};

/** Whether no sentence between the story's beginning and this one has told of it: "the attack" of a later paragraph is that paragraph's. */
const isFirstTold = ({ reading, sentence }: Proof, noun: string): boolean => {
  const place = reading.placeInProse(sentence) ?? 0;
  const first = reading.firstTold(noun);
  return first >= place || first < BEGINNING;
};

/** "Two neighbours of Orm have sued [the singer]": the one person whom the line names before. */
const isNamedBefore = (proof: Proof, noun: number): boolean => {
  const { line } = proof;
  if (!STATION.test(line.words[noun] as string)) return false;
  const rival = line.tokens.some(
    (_, at) => at < noun && line.penn[at] === 'NN' && STATION.test(line.words[at] as string),
  );
  return peopleNamed(proof, noun).size === 1 && !rival;
};

/** A noun that lost its "the": what must be clear with it must be clear without. */
const bareNoun = ({ source, places }: Proof): number | undefined => {
  const article = source.words.findIndex(
    (word, at) =>
      word === 'the' &&
      (places[at] as number) < 0 &&
      (places[source.heads[at] as number] ?? -1) >= 0,
  );
  return article < 0 ? undefined : places[source.heads[article] as number];
};

/** A name or a figure behind the first word. */
const NAMED = /\S\s.*(?:\p{Lu}\p{Ll}|\d)/u;

/** "The …" of which a reader cannot tell which one is meant. */
export const looseDefinite = (proof: Proof): string | undefined => {
  const { line, reading, sentence, text } = proof;
  // Nothing goes before a story's first sentence: what it tells of its subject needs no more than it says.
  const isLead = reading.placeInProse(sentence) === 0 && NAMED.test(text);
  const quoted = quotedTokens(line);
  const nouns = line.words.flatMap((word, at) =>
    word === 'the' && line.relations[at] === 'det' && !quoted[at] ? [line.heads[at] as number] : [],
  );
  const bare = bareNoun(proof);
  const unclear = [...(bare === undefined ? [] : [bare]), ...nouns].find(
    (noun) => !isClear(proof, noun) && !(isLead && !/^nsubj/.test(line.relations[noun] as string)),
  );
  return unclear === undefined
    ? undefined
    : `a reader cannot tell which “${line.tokens[unclear]?.text}” is meant`;
};
