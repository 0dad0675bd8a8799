import { cutsIn } from '../cut-judge/cut-features.ts';
import { isDoubtfulCut, isSureCut } from '../cut-judge/sure-cut.ts';
import { ancestors } from '../reading/tree.ts';
import { isDay } from './argument/optional.ts';
import type { Gate } from './gate.ts';
import { losesMarkedOffAlone } from './marked-off.ts';
import { droppedOf, isKept } from './proof.ts';

/** Below this lead the parser might as well have decided otherwise. */
const LEAST = 0.6;
const CORE = /^(?:nsubj|nsubj:pass|obj|iobj|ccomp|xcomp|root|aux:pass|cop)$/;

/** Where words were cut, the parser was sure of the core of what stays and of where the cut hangs. A line that loses nothing needs no parser. */
export const unsure: Gate = {
  name: 'unsure',
  fault(proof) {
    const { source } = proof;
    const dropped = droppedOf(proof).filter((at) => source.tokens[at]?.kind !== 'mark');
    if (dropped.length === 0) return undefined;
    if (isDoubtfulCut(proof)) return 'readers find such cuts broken or untrue too often';
    if (isSureCut(proof) || losesMarkedOffAlone(proof)) return undefined;
    const core = source.tokens.flatMap((_, at) =>
      isKept(proof, at) &&
      CORE.test(source.relations[at] as string) &&
      ancestors(source, at).length < 2
        ? [at]
        : [],
    );
    const shaky = [...cutsIn(proof).filter((at) => !isDay(proof, at)), ...core].find(
      (at) => (source.margins[at] as number) < LEAST && source.relations[at] !== 'punct',
    );
    return shaky === undefined
      ? undefined
      : `the parser was not sure of “${source.tokens[shaky]?.text}”`;
  },
};
