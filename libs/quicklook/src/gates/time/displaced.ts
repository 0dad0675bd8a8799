import { isOfCalendar } from '../../reading/calendar.ts';
import type { Tree } from '../../reading/tree.ts';
import { isMarkedOff } from '../marked-off.ts';
import { isKept, type Proof, runsOf } from '../proof.ts';

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

/** ", the mayor of Tarn,": what two commas set apart, tells of what stands before it. */
const isAside = ({ words }: Tree, run: readonly number[]): boolean =>
  words[run[0] as number] === ',' && words[run.at(-1) as number] === ',';

/** "Called up six players [for the match against Armenia] on August 31": a time that stood behind several things, or another verb, that went. */
export const displaced = (proof: Proof): number | undefined => {
  const { source } = proof;
  for (const run of runsOf(proof)) {
    const [first = 0] = run;
    if (first === 0 || isMarkedOff(source, run) || isAside(source, run)) continue;
    const things = run.filter(
      (at) =>
        /^(?:NOUN|PROPN)$/.test(source.tags[at] as string) &&
        !/^(?:compound|flat)$/.test(source.relations[at] as string) &&
        // A government's fall is no autumn.
        (source.words[at] === 'fall' || !isOfCalendar(source.words[at] as string)),
    );
    if (things.length < 2 && !run.some((at) => source.tags[at] === 'VERB')) continue;
    const time = timeFrom(proof, (run.at(-1) as number) + 1);
    if (time !== undefined) return time;
  }
  return undefined;
};

const EARLIER = /^(?:last|ago|earlier|previous)$/;

/** "[In proposing the rules last year,] the board said …": an opening that sets the rest back in time. A clause of its own that went with its "and" does not. */
export const lostEarlier = (proof: Proof): number | undefined => {
  const { source } = proof;
  const opening = runsOf(proof).find(([first]) => first === 0);
  const last = opening?.at(-1);
  if (!opening || last === undefined || source.tags[last] === 'CCONJ') return undefined;
  return opening.find(
    (at) => EARLIER.test(source.words[at] as string) && source.tags[at] !== 'VERB',
  );
};
