import { MONTHS, SEASONS, WEEKDAYS } from '../../reading/calendar.ts';
import { quotedTokens } from '../../reading/quoted.ts';
import { dependents, type Tree } from '../../reading/tree.ts';
import { DEMONSTRATIVE } from '../../reading/words.ts';

/** Words that count on what was told before. */
const FOLLOWING = /^(?:then|too|instead|afterwards?|thereafter)$/;
const SOME_OF_THEM =
  /^(?:another|other|others|both|neither|either|latter|one|ones|former|some|many|most|few|several|each|all|more|none)$/;
const PERIOD = new RegExp(`^(?:year|month|week|season|${SEASONS}|weekend|${WEEKDAYS}|${MONTHS})$`);

/** "That" which joins or stands for the noun before it: "said that", "the plan that", "larger than that of". */
const isJoiningThat = (line: Tree, at: number): boolean => {
  if (line.words[at] !== 'that') return false;
  if (line.tags[at] === 'ADV') return true;
  if (line.relations[at] === 'det' || /^NNS?$/.test(line.penn[at + 1] ?? '')) return false;
  return /^(?:WDT|IN)$/.test(line.penn[at] as string) || line.words[at + 1] === 'of';
};

const pointsOut = (line: Tree, at: number): boolean => {
  const word = line.words[at] as string;
  const next = line.words[at + 1] ?? '';
  if (!DEMONSTRATIVE.has(word) || line.tags[at] === 'SCONJ' || line.relations[at] === 'mark')
    return false;
  if (word === 'there' && line.relations[at] === 'expl') return false;
  // "… will not change that".
  if (word === 'that' && !line.tokens.slice(at + 1).some(({ kind }) => kind !== 'mark'))
    return true;
  if (word === 'such' && next === 'as') return false;
  if (word === 'those' && /^(?:who|of|in|with)$/.test(next)) return false;
  if (word === 'this' && PERIOD.test(next)) return false;
  return !isJoiningThat(line, at);
};

/** A number or "some" as a subject that counts nothing named. */
const countsNothing = (line: Tree, at: number): boolean => {
  if (!/^(?:nsubj|nsubj:pass|root)$/.test(line.relations[at] as string)) return false;
  const counted = dependents(line, at, 'nmod', 'compound', 'nummod').length > 0;
  if (counted || /^(?:no|every)$/.test(line.words[at - 1] ?? '')) return false;
  return line.tags[at] === 'NUM'
    ? line.relations[at] !== 'root'
    : SOME_OF_THEM.test(line.words[at] as string);
};

/** "The third looks skyward". */
const isRankOfNothing = (line: Tree, at: number): boolean =>
  /^(?:first|second|third|fourth|fifth|last|latter|former|next|other)$/.test(
    line.words[at] as string,
  ) &&
  line.words[at - 1] === 'the' &&
  /^nsubj/.test(line.relations[at] as string) &&
  dependents(line, at, 'nmod', 'acl', 'acl:relcl').length === 0;

/** "The other match was put off": one of two, of which the line names none. */
const isOtherOfTwo = ({ words, penn, tags, heads }: Tree, at: number): boolean => {
  if (words[at] !== 'other' || words[at - 1] !== 'the') return false;
  const noun = heads[at] as number;
  return (
    noun > at &&
    penn[noun] === 'NN' &&
    !tags.slice(at, noun).includes('NUM') &&
    !/^(?:hand|side|day|end)$/.test(words[noun] as string) &&
    !words.slice(0, at - 1).includes('one')
  );
};

/** A word that points out of the line: "this", "the same", "then", "some". */
export const loosePointer = (line: Tree): string | undefined => {
  const quoted = quotedTokens(line);
  for (const [at, word] of line.words.entries()) {
    if (pointsOut(line, at)) return `“${word}” points out of the line`;
    if (word === 'both' && line.relations[at] === 'det' && !line.words.includes('and'))
      return '“both” points out of the line';
    if (word === 'same' && line.tags[at + 1] !== 'NOUN') return '“the same” points out of the line';
    if (quoted[at]) continue;
    if (isOtherOfTwo(line, at)) return '“the other” points out of the line';
    const degree = word === 'too' && /^(?:ADJ|ADV)$/.test(line.tags[at + 1] ?? '');
    if (FOLLOWING.test(word) && line.tags[at] === 'ADV' && !degree)
      return `“${word}” follows on something`;
    if (isRankOfNothing(line, at)) return `“${word}” counts nothing the line names`;
    if (countsNothing(line, at)) return `“${word}” counts nothing the line names`;
  }
  return undefined;
};
