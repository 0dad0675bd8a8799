import { isOfCalendar } from '../../reading/calendar.ts';
import { dependents, isFiniteTag, type Tree } from '../../reading/tree.ts';
import { isKept, type Proof, runsOf } from '../proof.ts';

const NOUN = /^(?:NOUN|PROPN)$/;

/** The first token of a run behind its adverbs and its time: "[on Friday should cease]". */
const startOf = ({ tags, words }: Tree, run: readonly number[]): number | undefined =>
  run.find(
    (at) => !/^(?:ADP|ADV|DET)$/.test(tags[at] as string) && !isOfCalendar(words[at] as string),
  );

/** Whether it is joined by "and" to what came before, alone or as part of a name. */
const isSecond = ({ relations, heads }: Tree, at: number): boolean =>
  relations[at] === 'conj' ||
  (relations[at] === 'flat' && relations[heads[at] as number] === 'conj');

/** "Rain which washed out a match [on Friday should cease]", "won two races and Lind [also won three]": a subject whose verb went. */
export const strandedSubject = (proof: Proof): number | undefined => {
  const { source } = proof;
  const run = runsOf(proof).find((lost) => {
    const before = (lost[0] as number) - 1;
    const verb = startOf(source, lost);
    if (verb === undefined || lost.length < 2 || !isKept(proof, before)) return false;
    if (!NOUN.test(source.tags[before] as string)) return false;
    const tag = source.penn[verb];
    // A past may be the participle that tells of the noun.
    return isFiniteTag(tag) && (tag !== 'VBD' || isSecond(source, before));
  });
  return run && (run[0] as number) - 1;
};

/** "Against Malawi, Mozambique [and Zambia]", "allowed five hits, walked five [and struck out ten]": a list that goes on. */
export const openList = (proof: Proof): number | undefined => {
  const { source } = proof;
  const run = runsOf(proof).find(([first = 0, second = 0]) => {
    const and = source.words[first] === ',' ? second : first;
    if (!/^(?:and|or)$/.test(source.words[and] as string) || !isKept(proof, first - 1))
      return false;
    const comma = source.words.lastIndexOf(',', first - 1);
    const item = source.words.slice(comma + 1, first);
    if (comma < 1 || item.length > 5 || item.some((word) => /^(?:and|or)$/.test(word)))
      return false;
    const top = item.findIndex((_, at) => {
      const head = source.heads[comma + 1 + at] as number;
      return head <= comma || head >= first;
    });
    const at = comma + 1 + top;
    return (
      top >= 0 &&
      source.relations[at] === 'conj' &&
      source.tags[at] !== 'ADV' &&
      dependents(source, at, 'cc').length === 0
    );
  });
  return run && (run[0] as number) - 1;
};
