import { isOfCalendar, isWeekday } from '../../reading/calendar.ts';
import { isFiniteTag } from '../../reading/tree.ts';
import { NEGATION } from '../../reading/words.ts';
import { isBetweenCommas } from '../marked-off.ts';
import { isKept, type Proof, runsOf } from '../proof.ts';

const OF_NAME = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/;

/** "[Rescuers searching for the missing climber] Jon Hale", "a clerk [who robbed the law firm] Orm": a name whose preposition or verb went with the noun before it. */
const bereftName = (proof: Proof): string | undefined => {
  const { source } = proof;
  for (const run of runsOf(proof)) {
    const last = run.at(-1) as number;
    const name = last + 1;
    if (source.tags[name] !== 'PROPN' || !/^(?:DET|ADJ|NOUN)$/.test(source.tags[last] as string))
      continue;
    if (isOfCalendar(source.words[last] as string)) continue;
    // "[In a statement] Orm said", "said [in a statement] Orm had died": the name begins what follows.
    const [from = 0] = run;
    const opens = from === 0 || /^(?:VERB|AUX)$/.test(source.tags[from - 1] as string);
    if (opens && source.tags[from] === 'ADP') continue;
    // Words of the name's own phrase, back to what it hangs on.
    let first = last;
    while (run.includes(first - 1) && OF_NAME.test(source.tags[first - 1] as string)) first--;
    const before = run.includes(first - 1) ? (source.tags[first - 1] as string) : '';
    if (/^(?:ADP|VERB)$/.test(before)) return source.tokens[name]?.text;
  }
  return undefined;
};

/** "Detectors [made] by Orm", "the trial [of the head] of the bank": a phrase that is left without what it hangs on. */
const bereftPhrase = (proof: Proof): string | undefined => {
  const { source } = proof;
  for (const run of runsOf(proof)) {
    const last = run.at(-1) as number;
    const next = source.words[last + 1];
    if (run[0] === 0 || !isKept(proof, last + 1)) continue;
    if (next === 'by' && source.penn[last] === 'VBN') return next;
    if (next === 'of' && source.tags[last] === 'NOUN') return next;
    if (
      next === 'with' &&
      /^(?:border|talks|ties|links?|deal|row|war|agreement)$/.test(source.words[last] as string)
    )
      return next;
  }
  return undefined;
};

/** "Three were killed and two others [hurt when …]", "and Tarn[, further down, put on alert]": somebody joined to those before whose own verb went. */
const bereftSecond = (proof: Proof): string | undefined => {
  const { source } = proof;
  for (const run of runsOf(proof)) {
    const [first = 0] = run;
    let start = first - 1;
    if (!/^(?:NOUN|PROPN|NUM|PRON)$/.test(source.tags[start] ?? '') || !isKept(proof, start))
      continue;
    const noun = start;
    while (/^(?:DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(source.tags[start - 1] ?? '')) start--;
    // "More than a dozen others".
    while (/^(?:more|than|at|least|about|some)$/.test(source.words[start - 1] ?? '')) start--;
    if (source.words[start - 1] !== 'and' || !isKept(proof, start - 1)) continue;
    if (!source.penn.slice(0, start).some(isFiniteTag)) continue;
    const words = run.filter((at) => source.tokens[at]?.kind !== 'mark');
    const isAside =
      isBetweenCommas(source, run) && isFiniteTag(source.penn[(run.at(-1) as number) + 1]);
    if (isAside) continue;
    if (/^(?:who|which|that|whose)$/.test(source.words[words[0] as number] ?? '')) continue;
    const verb = words.find((at) => /^VB[DN]$/.test(source.penn[at] as string));
    const lead = words.slice(0, words.indexOf(verb as number));
    const isOwn = lead.every((at) => /^(?:ADV|AUX)$/.test(source.tags[at] as string));
    const isBehindAside =
      source.words[first] === ',' && lead.some((at) => source.words[at + 1] === ',');
    if (verb !== undefined && (isOwn || isBehindAside)) return source.tokens[noun]?.text;
  }
  return undefined;
};

/** "For a robbery [he did not commit]": behind its noun, without a comma. */
const deniedAfter = (proof: Proof): boolean => {
  const { source } = proof;
  return runsOf(proof).some(
    (run) =>
      /^(?:he|she|it|they|that|nobody)$/.test(source.words[run[0] as number] as string) &&
      source.tags[(run[0] as number) - 1] === 'NOUN' &&
      source.words.slice(Math.max(0, (run[0] as number) - 4), run[0]).includes('for') &&
      run.some((at) => NEGATION.has(source.words[at] as string)),
  );
};

/** "Editors [who printed it, when] nobody feared a riot": a clause that stays without the word that joins it. */
const lostJoin = (proof: Proof): boolean => {
  const { source } = proof;
  return runsOf(proof).some((run) => {
    const last = run.at(-1) as number;
    return (
      (run[0] as number) > 0 &&
      /^(?:when|while|because|although|though|as|if)$/.test(source.words[last] as string) &&
      /^(?:mark|advmod)$/.test(source.relations[last] as string) &&
      isKept(proof, last + 1)
    );
  });
};

/** "Declined to say on Monday [when …]". */
const partedQuestion = (proof: Proof): boolean => {
  const { source } = proof;
  return runsOf(proof).some(([first = 0]) => {
    if (!/^(?:when|where|why|how|what|who|whether)$/.test(source.words[first] as string))
      return false;
    let before = first - 1;
    while (isWeekday(source.words[before] ?? '') || source.words[before] === 'on') before--;
    return /^(?:say|know|explain|disclose|specify|decide|ask|asked|said)$/.test(
      source.words[before] ?? '',
    );
  });
};

/** "Had fallen [out] with": a particle right behind its verb. */
const bereftVerb = (proof: Proof): string | undefined => {
  const { source } = proof;
  const run = runsOf(proof).find(
    ([at = 0, ...others]) =>
      others.length === 0 &&
      /^(?:out|off|up|down|over|back|away)$/.test(source.words[at] as string) &&
      source.tags[at - 1] === 'VERB' &&
      source.tags[at + 1] === 'ADP' &&
      !/^(?:to|from)$/.test(source.words[at + 1] as string),
  );
  return run && source.tokens[(run[0] as number) - 1]?.text;
};

/** "A trio of past [and present champions]", "Orm, club [captain], left": a word that stands without the noun that it tells of. */
const bereftWord = (proof: Proof): string | undefined => {
  const { source } = proof;
  const at = source.tokens.findIndex(
    (_, token) =>
      isKept(proof, token) &&
      /^(?:amod|compound|nummod)$/.test(source.relations[token] as string) &&
      (source.heads[token] as number) > token &&
      !isKept(proof, source.heads[token] as number),
  );
  return source.tokens[at]?.text;
};

const LEFT: readonly (readonly [(proof: Proof) => string | undefined, string])[] = [
  [bereftName, 'what it hangs on'],
  [bereftWord, 'its noun'],
  [bereftPhrase, 'what it hangs on'],
  [bereftVerb, 'its particle'],
  [bereftSecond, 'its verb'],
];

/** What stands in a line without a word that it needs beside it; undefined where nothing does. */
export const bereft = (proof: Proof): string | undefined => {
  for (const [leftIn, what] of LEFT) {
    const left = leftIn(proof);
    if (left !== undefined) return `“${left}” is left without ${what}`;
  }
  if (deniedAfter(proof)) return 'what denies it is lost';
  return lostJoin(proof) || partedQuestion(proof)
    ? 'a clause is parted from what joins it'
    : undefined;
};
