import { isSurestCut } from '../cut-judge/sure-cut.ts';
import { dependents, type Tree } from '../reading/tree.ts';
import { SAYING } from '../reading/words.ts';
import type { Gate } from './gate.ts';
import { losesMarkedOffAlone } from './marked-off.ts';
import { headKept, type Proof } from './proof.ts';

/** Who does what to whom. */
const CORE = new Set([
  'nsubj',
  'nsubj:pass',
  'csubj',
  'obj',
  'iobj',
  'ccomp',
  'xcomp',
  'cop',
  'aux:pass',
]);

/** Relations that a reader of the short line may take for one another without being misled. */
const alike = (a: string, b: string): boolean =>
  a === b || (/^(?:ccomp|xcomp|advcl)$/.test(a) && /^(?:ccomp|xcomp|advcl)$/.test(b));

/** Where the verb keeps all its forms of be, the parser may take it for a passive here and not there. */
const isSubjectEitherWay = (
  { source, places }: Proof,
  a: string,
  b: string,
  subject: number,
): boolean =>
  /^nsubj(?::pass)?$/.test(a) &&
  /^nsubj(?::pass)?$/.test(b) &&
  dependents(source, source.heads[subject] as number, 'aux', 'aux:pass', 'cop').every(
    (be) => (places[be] as number) >= 0,
  );

/** "The bridge will open, police said": the clause and its speaker are joined this way or that, and mean the same. */
const isSaid = (tree: Tree, at: number, head: number): boolean =>
  SAYING.has(tree.words[head] as string)
    ? /^(?:ccomp|parataxis|advcl)$/.test(tree.relations[at] as string)
    : SAYING.has(tree.words[at] as string) && tree.relations[at] === 'parataxis';

const joinsAsSaid = (tree: Tree, a: number, b: number): boolean =>
  (tree.heads[a] === b && isSaid(tree, a, b)) || (tree.heads[b] === a && isSaid(tree, b, a));

/** Each subject, object and complement of the line is that of the same word in the sentence. */
export const roles: Gate = {
  name: 'roles',
  fault(proof) {
    const { line, source, aligned } = proof;
    // A sentence that is whole but for what marks set off has the roles it has.
    if (losesMarkedOffAlone(proof) || isSurestCut(proof)) return undefined;
    for (const [at, place] of aligned.entries()) {
      const relation = line.relations[at] as string;
      const head = line.heads[at] as number;
      if (place < 0 || head < 0 || (aligned[head] as number) < 0 || aligned[head] === place)
        continue;
      const there = source.relations[place] as string;
      const isCore = CORE.has(relation) || CORE.has(there);
      if (!isCore) continue;
      if (isSaid(line, at, head) && joinsAsSaid(source, place, aligned[head] as number)) continue;
      const same = alike(relation, there) || isSubjectEitherWay(proof, relation, there, place);
      if (headKept(proof, place) !== aligned[head] || !same)
        return `“${line.tokens[at]?.text}” reads as ${relation} of “${line.tokens[head]?.text}”, in the sentence it is ${there}`;
    }
    return undefined;
  },
};
