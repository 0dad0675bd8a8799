import { dependents } from '../tree.ts';
import { SAYING } from '../words.ts';
import { joined, type Rule } from './rule.ts';

/** Where something is said. */
const OF_SPEECH =
  /^(?:statement|briefing|interview|speech|email|e-mail|letter|conference|tweet|post|release|filing|twitter|facebook|television|radio|report|message|video|address)$/;

/** "Said in a statement [that …]": what is said, and no clause of the statement's. */
export const saidThere: Rule = (tree) => {
  const clause = tree.tokens.findIndex((_, at) => {
    const noun = tree.heads[at] as number;
    const verb = tree.heads[noun] ?? -1;
    return (
      /^acl/.test(tree.relations[at] as string) &&
      tree.relations[noun] === 'obl' &&
      OF_SPEECH.test(tree.words[noun] as string) &&
      SAYING.has(tree.words[verb] ?? '') &&
      dependents(tree, verb, 'ccomp', 'obj').length === 0 &&
      dependents(tree, at, 'mark').some((mark) => tree.words[mark] === 'that')
    );
  });
  if (clause < 0) return tree;
  const heads = [...tree.heads];
  const relations = [...tree.relations];
  heads[clause] = tree.heads[tree.heads[clause] as number] as number;
  relations[clause] = 'ccomp';
  return joined(tree, { heads, relations });
};
