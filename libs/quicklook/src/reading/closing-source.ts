import { remembered } from '../remembered.ts';
import { subjectOf, type Tree } from './tree.ts';
import { SAYING } from './words.ts';

/** Where the words of a closing "…, police said Monday" or "…, according to police" begin, at its comma; the end of the words where there is none. */
export const closingSource = remembered((tree: Tree): number => {
  let end = tree.tokens.length;
  while (end > 0 && tree.tokens[end - 1]?.kind === 'mark') end--;
  const said = tree.tokens.findLastIndex(
    (_, at) =>
      at < end &&
      end - at <= 8 &&
      SAYING.has(tree.words[at] as string) &&
      tree.tags[at] === 'VERB' &&
      subjectOf(tree, at) !== undefined,
  );
  // "…, announced Ada Moe, the minister".
  const turned = tree.tokens.findLastIndex(
    (_, at) =>
      end - at <= 14 &&
      tree.words[at - 1] === ',' &&
      SAYING.has(tree.words[at] as string) &&
      /^VB[DZ]$/.test(tree.penn[at] as string) &&
      // "Orm, who won in May, [told] a station …": the sentence's own verb.
      (subjectOf(tree, at) ?? at) >= at &&
      /^(?:PROPN|DET|NOUN)$/.test(tree.tags[at + 1] ?? ''),
  );
  if (turned > 3) return turned - 1;
  const according = tree.words.lastIndexOf('according');
  if (according > 3 && end - according <= 14 && tree.words[according - 1] === ',')
    return according - 1;
  if (said < 0) return end;
  for (let at = said; at > said - 14 && at > 0; at--)
    if (tree.words[at] === ',' && tree.tags[at + 1] !== 'VERB') return at;
  return end;
});
