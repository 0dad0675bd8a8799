import { isOfCalendar } from '../../reading/calendar.ts';
import { isBetweenCommas, isMarkedOff } from '../marked-off.ts';
import { isKept, type Proof, runsOf, wordsOfRun } from '../proof.ts';

const YEAR = /^(?:1[6-9]|20)\d\d$/;

/** "[On] the [next] day", "[in] May": so many words at most stand before the one that names the time. */
const BEFORE_TIME = 3;

/** The word that names a time, where one begins at this token. */
const timeFrom = (proof: Proof, from: number): number | undefined => {
  const { source } = proof;
  for (let at = from; at <= from + BEFORE_TIME; at++) {
    if (!isKept(proof, at)) return undefined;
    const word = source.words[at] as string;
    if (isOfCalendar(word) || YEAR.test(word)) return at;
    if (!/^(?:ADP|DET|ADJ|NUM)$/.test(source.tags[at] as string)) return undefined;
  }
  return undefined;
};

/** "Called up six players [for the match against Armenia] on August 31": a time that stood behind several things, or another verb, that went. */
export const displaced = (proof: Proof): number | undefined => {
  const { source } = proof;
  for (const run of runsOf(proof)) {
    const [first = 0] = run;
    if (first === 0 || isMarkedOff(source, run) || isBetweenCommas(source, run)) continue;
    const things = run.filter(
      (at) =>
        /^(?:NOUN|PROPN)$/.test(source.tags[at] as string) &&
        !/^(?:compound|flat)$/.test(source.relations[at] as string) &&
        // A government's fall is no autumn.
        (source.words[at] === 'fall' || !isOfCalendar(source.words[at] as string)),
    );
    const isMarked = /^(?:before|after|since|until)$/.test(source.words[first] as string);
    if (!isMarked && things.length < 2 && !run.some((at) => source.tags[at] === 'VERB')) continue;
    const time = timeFrom(proof, (run.at(-1) as number) + 1);
    if (time !== undefined) return time;
  }
  return undefined;
};

/** What the line lacks of the sentence's beginning. */
const openingRun = (proof: Proof): readonly number[] | undefined =>
  runsOf(proof).find(([first]) => first === 0);

const EARLIER = /^(?:last|ago|earlier|previous)$/;

/** "[In proposing the rules last year,] the board said …": an opening that sets the rest back in time. A clause of its own that went with its "and" does not. */
export const lostEarlier = (proof: Proof): number | undefined => {
  const { source } = proof;
  const opening = openingRun(proof);
  const last = opening?.at(-1);
  if (!opening || last === undefined) return undefined;
  // "[In 1945 the city burned, and] people fled": the year is of both.
  const year = opening.find((at) => /^(?:1[6-9]|20)\d\d(?:s)?$/.test(source.words[at] as string));
  if (source.tags[last] === 'CCONJ')
    return year !== undefined && /^(?:in|by|during)$/.test(source.words[0] as string)
      ? year
      : undefined;
  return opening.find(
    (at) => EARLIER.test(source.words[at] as string) && source.tags[at] !== 'VERB',
  );
};

/** "[In his first term,] Orm cut the tax", "[After the coup,]", "[At the age of 19,]": an opening that sets a deed told in the past in another time. */
const BYGONE =
  /^(?:at|while at|in) (?:university|college|school)\b ?,?$|^(?:in|at|during|throughout|under|that) .*\b(?:(?:his|her|their|first|second|third|last|final) (?:\S+ )?terms?|war|occupation|fighting|age|childhood|youth|career|fame|reign|rule|presidency|tenure|revolution|era|century|summer|winter|spring|autumn|crisis|famine|exile)\b|^(?:after|before|following) .*\b(?:war|coup|revolution|occupation|independence)\b/;

export const lostBygone = (proof: Proof): number | undefined => {
  const { source } = proof;
  const opening = openingRun(proof);
  if (!opening || source.penn[source.root] !== 'VBD') return undefined;
  return BYGONE.test(wordsOfRun(proof, opening)) ? 0 : undefined;
};
