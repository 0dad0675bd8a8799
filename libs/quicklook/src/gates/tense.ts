import { dependents } from '../reading/tree.ts';
import type { Gate } from './gate.ts';
import { isKept } from './proof.ts';

/** A verb keeps its auxiliaries: "has been shot" is not "has shot". A passive may lose its one form of be, as headlines do. */
export const tense: Gate = {
  name: 'tense',
  fault(proof) {
    const { source } = proof;
    for (const [verb] of source.tokens.entries()) {
      if (!isKept(proof, verb)) continue;
      const all = dependents(source, verb, 'aux', 'aux:pass', 'cop');
      const lost = all.filter((at) => !isKept(proof, at));
      const [be] = lost;
      if (be === undefined) continue;
      const headline =
        all.length === 1 &&
        source.relations[be] === 'aux:pass' &&
        /^(?:is|are|was|were)$/.test(source.words[be] as string) &&
        source.penn[verb] === 'VBN';
      if (!headline)
        return `“${source.tokens[be]?.text}” is lost beside “${source.tokens[verb]?.text}”`;
    }
    return undefined;
  },
};
