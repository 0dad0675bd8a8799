import { SPEAKER } from '../closing-source.ts';
import { isFiniteTag, isWhole, type Tree } from '../tree.ts';
import { composed, hangsTogether, type Rule, readAlone, stretch } from './rule.ts';

/** Longest closing source, in tokens: ", said Ada Moe, spokeswoman for the ministry of defence, on Monday". */
const LONGEST = 20;
const IN_SOURCE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|ADP|PART|CCONJ|ADV)$/;
const SAYS =
  /^(?:said|says|added|adds|reported|reports|announced|announces|confirmed|told|tells|wrote|warned|explained|noted|stated|tweeted|revealed|reveals|suggested|suggests)$/;

interface Source {
  /** First token behind the comma. */
  readonly from: number;
  /** The verb of saying, or "according". */
  readonly top: number;
  readonly relation: 'parataxis' | 'obl';
}

/** Whether a participle tells more of the noun before it, which is no first word. */
const isParticiple = ({ tags, penn }: Tree, at: number, comma: number): boolean =>
  /^VB[GN]$/.test(penn[at] as string) &&
  at > comma + 1 &&
  /^(?:NOUN|PROPN)$/.test(tags[at - 1] as string);

const sourceBehind = (tree: Tree, comma: number, end: number): Source | undefined => {
  const { words, tags, penn } = tree;
  const tokens = stretch(comma + 1, end);
  if (!penn.slice(0, comma).some(isFiniteTag)) return undefined;
  if (words[comma + 1] === 'according' && words[comma + 2] === 'to')
    return { from: comma + 1, top: comma + 1, relation: 'obl' };
  // "An official [speaking on condition of anonymity] said".
  const [verb, ...others] = tokens.filter(
    (at) => (tags[at] === 'VERB' || tags[at] === 'AUX') && !isParticiple(tree, at, comma),
  );
  if (verb === undefined || others.length > 0) return undefined;
  if (!SAYS.test(words[verb] as string) || !/^VB[DZPN]$/.test(penn[verb] as string))
    return undefined;
  const speaker = verb === comma + 1 ? verb + 1 : comma + 1;
  const isSource =
    SPEAKER.test(tags[speaker] ?? '') &&
    tokens.every(
      (at) =>
        at === verb ||
        words[at] === ',' ||
        IN_SOURCE.test(tags[at] as string) ||
        isParticiple(tree, at, comma),
    );
  return isSource ? { from: comma + 1, top: verb, relation: 'parataxis' } : undefined;
};

/** "…, police said Monday", "…, said Ada Moe of the police", "…, according to police": where it begins; undefined where the sentence ends otherwise. */
const closingSourceOf = (tree: Tree): Source | undefined => {
  let end = tree.tokens.length;
  while (end > 0 && tree.tokens[end - 1]?.kind === 'mark') end--;
  for (let comma = end - 3; comma >= 4 && end - comma <= LONGEST; comma--) {
    const source = tree.words[comma] === ',' ? sourceBehind(tree, comma, end) : undefined;
    if (source) return source;
  }
  return undefined;
};

/** What is said is read as if nobody said it, and its source set beside it. */
export const closingSource: Rule = (tree, parsed) => {
  const source = closingSourceOf(tree);
  if (!source) return tree;
  const { from, top, relation } = source;
  const said = stretch(0, from - 1);
  const saying = stretch(from, tree.tokens.length);
  const isParted =
    tree.root < from &&
    (relation === 'obl' || (tree.heads[top] === tree.root && tree.relations[top] === relation)) &&
    hangsTogether(tree, said, -1) &&
    hangsTogether(tree, saying, tree.root);
  if (isParted) return tree;
  const main = readAlone(tree, said, parsed);
  if (!isWhole(main)) return tree;
  return composed(tree, { tokens: said, tree: main }, [
    {
      tokens: saying,
      tree: readAlone(tree, saying, parsed),
      relation,
      head: main.root,
    },
  ]);
};
