import { ancestors, isFiniteTag, subtree, type Tree } from '../../reading/tree.ts';
import { type Proof, runsOf } from '../proof.ts';

/** "The birds, appear to have died": one comma between a subject and its verb. */
export const hasStrayComma = ({ words, penn }: Tree): boolean => {
  const comma = words.indexOf(',');
  return (
    comma > 0 &&
    (isFiniteTag(penn[comma + 1]) ||
      (penn[comma + 1] === 'VBN' && !penn.some(isFiniteTag) && !words.includes(',', comma + 1))) &&
    // "A fan who threw a bottle, has been banned": the verb before it is the relative's.
    penn.slice(0, comma).filter(isFiniteTag).length <=
      penn.slice(0, comma).filter((tag) => /^W(?:P|DT)/.test(tag)).length &&
    !/^(?:in|on|at|by|for|after|before|since|during|with|from|under)$/.test(words[0] as string)
  );
};

/** "His brother, Paul Orm[, a baker,] left": the comma that ends an aside went with one within it. */
export const losesComma = (proof: Proof): boolean => {
  const { source, places } = proof;
  return runsOf(proof).some((run) => {
    const first = run[0] as number;
    const last = run.at(-1) as number;
    if (source.words[first] !== ',' || source.words[last] !== ',' || first === last) return false;
    return [first - 1, ...ancestors(source, first - 1)].some((at) => {
      const opens = (subtree(source, at)[0] ?? 0) - 1;
      return (
        source.relations[at] === 'appos' &&
        source.words[opens] === ',' &&
        (places[opens] as number) >= 0
      );
    });
  });
};
