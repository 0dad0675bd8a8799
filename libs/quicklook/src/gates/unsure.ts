import { ancestors } from '../reading/tree.ts';
import type { Gate } from './gate.ts';
import { droppedOf, isKept, type Proof, runsOf } from './proof.ts';

/** Below this lead the parser might as well have decided otherwise. */
const LEAST = 0.6;
const CORE = /^(?:nsubj|nsubj:pass|obj|iobj|ccomp|xcomp|root|aux:pass|cop)$/;

const OPENER =
  /^(?:as|while|after|before|when|because|although|though|since|including|despite|with|amid|following|which|who|whose|where)$/;
const MARK = /^(?:,|—|–|--?)$/;

/**
 * Whether a run that is lost shows by its own words and marks where it begins and ends: ", which …,", ", leaving …" or "after …" to the end,
 * "(…)". No list is so told apart: what is joined by "and" or stands for a name is left to the parser.
 */
const isMarkedOff = ({ source }: Proof, run: readonly number[]): boolean => {
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
  if (MARK.test(before)) return OPENER.test(word) || /^VB[GN]$/.test(source.penn[first] as string);
  // Without a comma the word must join a clause that runs to the end.
  const verb = source.heads[first] as number;
  return (
    source.relations[first] === 'mark' &&
    OPENER.test(word) &&
    source.relations[verb] === 'advcl' &&
    run.includes(verb)
  );
};

/** Where words were cut, the parser was sure of the core of what stays and of where the cut hangs. A line that loses nothing needs no parser. */
export const unsure: Gate = {
  name: 'unsure',
  fault(proof) {
    const { source } = proof;
    const dropped = droppedOf(proof).filter((at) => source.tokens[at]?.kind !== 'mark');
    if (dropped.length === 0) return undefined;
    if (runsOf(proof).every((run) => isMarkedOff(proof, run))) return undefined;
    const tops = dropped.filter((at) => {
      const head = source.heads[at] as number;
      return head >= 0 && isKept(proof, head);
    });
    const core = source.tokens.flatMap((_, at) =>
      isKept(proof, at) &&
      CORE.test(source.relations[at] as string) &&
      ancestors(source, at).length < 2
        ? [at]
        : [],
    );
    const shaky = [...tops, ...core].find(
      (at) => (source.margins[at] as number) < LEAST && source.relations[at] !== 'punct',
    );
    return shaky === undefined
      ? undefined
      : `the parser was not sure of “${source.tokens[shaky]?.text}”`;
  },
};
