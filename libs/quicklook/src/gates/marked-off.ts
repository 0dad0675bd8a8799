import type { Tree } from '../reading/tree.ts';
import { type Proof, runsOf } from './proof.ts';

const OPENER =
  /^(?:as|so|while|after|before|when|because|although|though|since|including|despite|with|amid|following|which|who|whose|where)$/;
const MARK = /^(?:,|—|–|--?)$/;

/**
 * Whether a run that is lost shows by its own words and marks where it begins and ends: ", which …,", ", leaving …" or "after …" to the end,
 * "(…)". No list is so told apart: what is joined by "and" or stands for a name is left to the parser.
 */
export const isMarkedOff = (source: Tree, run: readonly number[]): boolean => {
  const inner = run.filter((at) => source.tokens[at]?.kind !== 'mark');
  const [first] = inner;
  const last = inner.at(-1);
  if (first === undefined || last === undefined) return true;
  const before = source.words[first - 1] ?? '';
  const after = source.words[last + 1] ?? '';
  if (before === '(' && after === ')') return true;
  const closes = source.tokens.slice(last + 1).every(({ kind }) => kind === 'mark');
  if (!closes && !MARK.test(after)) return false;
  const word = source.words[first] as string;
  if (MARK.test(before))
    return (
      OPENER.test(word) ||
      /^VB[GN]$/.test(source.penn[first] as string) ||
      (closes && source.tags[first] === 'ADP' && !run.some((at) => source.relations[at] === 'conj'))
    );
  // Without a comma the word must join a clause that runs to the end.
  const verb = source.heads[first] as number;
  return (
    source.relations[first] === 'mark' &&
    OPENER.test(word) &&
    source.relations[verb] === 'advcl' &&
    run.includes(verb)
  );
};

/** Whether all that the line lacks is so told apart. */
export const losesMarkedOffAlone = (proof: Proof): boolean =>
  runsOf(proof).every((run) => isMarkedOff(proof.source, run));

/** ", the mayor of Tarn,": what two commas set apart, tells of what stands before it. */
export const isBetweenCommas = ({ words }: Tree, run: readonly number[]): boolean =>
  words[run[0] as number] === ',' && words[run.at(-1) as number] === ',';
