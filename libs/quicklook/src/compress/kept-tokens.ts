import { PUNCTUATION } from './relations.ts';
import type { SentenceTree } from './sentence-tree.ts';
import type { Units } from './units.ts';

const OPENING = /^[([{“‘«]$/;
const CLOSING = /^[)\]}”’»]$/;
/** What stands before the verb of saying. */
const SAID = /^(?:ccomp|advcl)$/;
const STRAIGHT = /^(?:"|'|``|'')$/;

/** Which mark closes each that opens, of brackets and quotation marks. */
const pairsOf = ({ sentence, words }: SentenceTree): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  let straight = -1;
  words.forEach((word, at) => {
    if (sentence.relations[at] !== PUNCTUATION) return;
    if (OPENING.test(word)) open.push(at);
    else if (CLOSING.test(word)) {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    } else if (STRAIGHT.test(word)) {
      if (straight < 0) straight = at;
      else {
        pairs.set(straight, at);
        straight = -1;
      }
    }
  });
  return pairs;
};

/** A sentence's "But", and the "that" before a clause that stands alone, are left behind. */
const isLeftBehind = (tree: SentenceTree, at: number, root: number): boolean =>
  tree.sentence.heads[at] === root &&
  at < root &&
  /^(?:cc|mark)$/.test(tree.sentence.relations[at]!);

/** An "and" needs what it joins, after it. */
const joinsNothing = (
  { sentence, children }: SentenceTree,
  at: number,
  kept: readonly boolean[],
): boolean => {
  const { relations, heads } = sentence;
  if (relations[at] !== 'cc') return false;
  const head = heads[at]!;
  return relations[head] === 'conj' && at < head
    ? false
    : !children[head]!.some((child) => kept[child] && child > at && relations[child] === 'conj');
};

/** Whether a mark parts what somebody said from who said it, whatever was lost between. */
const partsSpeech = (tree: SentenceTree, before: number, after: number): boolean =>
  saidOver(tree, before, after) || saidOver(tree, after, before);

/** Whether one token is in a clause on which another is not, a quotation or what stands beside the sentence. */
const saidOver = ({ sentence }: SentenceTree, inside: number, outside: number): boolean => {
  const { heads, relations } = sentence;
  const above = new Set<number>();
  for (let at = outside; at >= 0; at = heads[at]!) above.add(at);
  for (let at = inside; at >= 0 && !above.has(at); at = heads[at]!)
    if (relations[at] === 'parataxis' || (inside < outside && SAID.test(relations[at]!)))
      return true;
  return false;
};

/**
 * The tokens that stay where some nodes do, in order. A mark stays between two words that both stood beside it; a bracket or quotation mark
 * where its partner and all between them stay. The stop at the end goes, but for that of a question.
 */
export const keptTokens = (
  tree: SentenceTree,
  units: Units,
  root: number,
  nodes: readonly number[],
): readonly number[] => {
  const { sentence, words } = tree;
  const { relations } = sentence;
  const staying = new Set(nodes);
  const isMark = (at: number): boolean => relations[at] === PUNCTUATION;
  const kept = words.map(
    (_, at) => !isMark(at) && staying.has(units.nodes[at]!) && !isLeftBehind(tree, at, root),
  );
  const joined = kept.map((keep, at) => keep && !joinsNothing(tree, at, kept));
  const neighbour = (at: number, step: 1 | -1): number => {
    let next = at + step;
    while (next >= 0 && next < words.length && isMark(next)) next += step;
    return next;
  };
  const pairs = pairsOf(tree);
  const paired = new Set([...pairs].flat());
  words.forEach((word, at) => {
    if (
      !isMark(at) ||
      paired.has(at) ||
      OPENING.test(word) ||
      CLOSING.test(word) ||
      STRAIGHT.test(word)
    )
      return;
    const after = neighbour(at, 1);
    const isKept = joined[neighbour(at, -1)] === true;
    const last = joined.lastIndexOf(true, at - 1);
    joined[at] =
      (isKept && (word === '?' || joined[after] === true)) ||
      (word === ',' && last >= 0 && joined[after] === true && partsSpeech(tree, last, after));
  });
  for (const [start, end] of pairs) {
    let whole = end > start + 1;
    for (let at = start + 1; at < end; at++) if (!isMark(at) && !joined[at]) whole = false;
    joined[start] = whole;
    joined[end] = whole;
  }
  return joined.flatMap((keep, at) => (keep ? [at] : []));
};
