import { BESIDE, isBehindDay, isReason } from '../gates/argument/place.ts';
import { closingSource } from '../reading/closing-source.ts';
import { isQuotationMark, quotedTokens } from '../reading/quoted.ts';
import { ancestors, dependents, isTensed, subjectOf, type Tree } from '../reading/tree.ts';
import { CONDITION, SAYING } from '../reading/words.ts';
import { remembered } from '../remembered.ts';
import { DASH } from './cuts.ts';
import type { Edit, EditKind } from './draft.ts';

/** Words that open what is only added at the end of a sentence, behind a comma or a dash. */
const ADDING =
  /^(?:as|so|while|after|before|when|because|although|though|since|including|despite|with|amid|following|which|who|whose|where)$/;
/** Prepositions that may open such an end behind a comma. */
const PLACING =
  /^(?:in|at|on|during|for|under|by|between|through|across|near|around|outside|alongside|ahead)$/;
/** Those of them that may stand without a comma, where a clause follows. */
const JOINING = /^(?:as|while|after|before|when|because|although|though)$/;
/** Those that may stand without a comma before a noun: what went before, or on beside. */
const CIRCUMSTANCE = /^(?:after|before|following|amid|during)$/;
const SET_OFF = /^(?:,|—|–|--?)$/;
/** Words with which "as" compares, and which "before" and "after" narrow. */
const COMPARED = /^(?:as|so|such|same|just|even|only|shortly|soon|long|far|well|much|many)$/;
const SPAN = /^(?:years?|months?|weeks?|days?|hours?|minutes?|moments?)$/;

const kindOf = (tree: Tree, first: number): EditKind => {
  const word = tree.words[first] as string;
  if (/^(?:which|who|whose|where)$/.test(word)) return 'relative-clause';
  if (tree.tags[first] === 'VERB') return 'participle-clause';
  if (tree.relations[tree.heads[first] as number] === 'acl:relcl') return 'relative-clause';
  return tree.tags[first] === 'ADP' ? 'adjunct' : 'adverbial-clause';
};

/** Whether nothing that stays hangs on what goes, and each word of it on a word of it or on one before. */
const isApart = (tree: Tree, first: number, last: number): boolean =>
  tree.heads.every((head, at) => {
    if (at >= first && at < last) return head < last && head >= 0;
    return head < first || head >= last || tree.tokens[at]?.kind === 'mark';
  });

/** Whether the clause that this word joins is a finished one of its own. */
const joinsClause = (tree: Tree, at: number): boolean => {
  if (!/^(?:mark|advmod)$/.test(tree.relations[at] as string)) return false;
  const verb = tree.heads[at] as number;
  if (verb < at || tree.relations[verb] !== 'advcl') return false;
  const governor = tree.heads[verb] as number;
  const before = tree.words[at - 1] ?? '';
  const whole = isTensed(tree, verb) && subjectOf(tree, verb) !== undefined;
  return (
    /^(?:VERB|AUX|ADJ)$/.test(tree.tags[governor] as string) &&
    !COMPARED.test(before) &&
    !(SPAN.test(before) && /^(?:after|before)$/.test(tree.words[at] as string)) &&
    !/^RBR?$|^JJR$/.test(tree.penn[at - 1] ?? '') &&
    (whole || /^(?:after|before|while)$/.test(tree.words[at] as string))
  );
};

const opensTail = (tree: Tree, at: number): boolean => {
  const word = tree.words[at] as string;
  const before = tree.words[at - 1] ?? '';
  if (!SET_OFF.test(before))
    return (
      (JOINING.test(word) && joinsClause(tree, at)) ||
      BESIDE.test(tree.words.slice(at, at + 5).join(' ')) ||
      (CIRCUMSTANCE.test(word) && tree.relations[at] === 'case') ||
      tellsMore(tree, at) ||
      (tree.tags[at] === 'ADP' && isBehindDay(tree, at)) ||
      (/^(?:to|for|by)$/.test(word) &&
        tree.heads[at] !== -1 &&
        isReason(tree, tree.heads[at] as number))
    );
  if (tree.penn[at] === 'VBG' || tree.penn[at] === 'VBN') return tree.tags[at] === 'VERB';
  return ADDING.test(word) || PLACING.test(word) || isCountedFrom(tree, at);
};

/** "A house [in Oslo]", "a man [accused of theft]": what tells more of a thing that is none in particular. */
const tellsMore = (tree: Tree, at: number): boolean => {
  const top = tree.tags[at] === 'VERB' ? at : (tree.heads[at] as number);
  const noun = tree.heads[top] ?? -1;
  return (
    noun >= 0 &&
    noun < at &&
    // "After a boat [collided with a whale]": the verb of a clause.
    !dependents(tree, noun, 'case').some((mark) => JOINING.test(tree.words[mark] as string)) &&
    /^(?:acl|acl:relcl|nmod)$/.test(tree.relations[top] as string) &&
    (at === top || tree.heads[at] === top) &&
    dependents(tree, noun, 'det').some((det) => /^an?$/.test(tree.words[det] as string))
  );
};

/** ", just weeks before the vote", ", a day after …". */
const isCountedFrom = (tree: Tree, at: number): boolean =>
  /^(?:(?:just|only|a|one|two|three|four|five|six|more|less|than|about|nearly|the|\d+) ){0,3}(?:hours?|days?|weeks?|months?|years?) (?:before|after) /.test(
    `${tree.words.slice(at, at + 6).join(' ')} `,
  );

/** Whether the main clause is told before a place: its subject, its verb, and all that they need. */
const isFinished = (tree: Tree, end: number): boolean => {
  const subject = subjectOf(tree, tree.root);
  return (
    tree.root < end &&
    subject !== undefined &&
    subject < tree.root &&
    isTensed(tree, tree.root) &&
    !dependents(tree, tree.root, 'obj', 'xcomp', 'ccomp', 'cop', 'aux').some((at) => at >= end)
  );
};

/** The end of what goes, with the mark that closes a quotation begun in it. */
const withItsQuote = ({ words, tokens }: Tree, first: number, last: number): number => {
  const marks = words.slice(first, last).filter(isQuotationMark).length;
  const opens = tokens.slice(first, last).filter(({ text }) => text === '‘').length;
  const closes = tokens.slice(last).every(({ kind }) => kind === 'mark');
  return (marks % 2 === 1 || opens > 0) && closes ? tokens.length : last;
};

/**
 * What a sentence may end without, from a comma or a joining word on: ", which …", ", leaving …", "after …". A closing source stays.
 * Longest first. Nothing of it denies, conditions or reports what stays.
 */
export const tailsOf = remembered((tree: Tree): readonly Edit[] => {
  if (tree.root < 0) return [];
  const last = closingSource(tree);
  const quoted = quotedTokens(tree);
  const tails: Edit[] = [];
  // What a colon opens is a list, or one thing that its end belongs to.
  const colon = tree.words.indexOf(':');
  for (let at = 3; at < last - 1; at++) {
    if (colon >= 0 && at > colon) break;
    if (quoted[at] || !opensTail(tree, at)) continue;
    const first = SET_OFF.test(tree.words[at - 1] as string) ? at - 1 : at;
    const words = tree.words.slice(at, last);
    if (words.some((word) => CONDITION.has(word) || word === 'according')) continue;
    // "The firm sued, claiming he lied, [took] money and ran": the clause before it is whole, whatever goes on.
    const isWholeBefore =
      tree.penn[at] === 'VBG' && tree.words[at - 1] === ',' && isFinished(tree, first);
    // A speaker in it may speak for the whole sentence.
    const speaks = words.some(
      (word, step) =>
        SAYING.has(word) &&
        !(isWholeBefore && step === 0) &&
        tree.tags[at + step] === 'VERB' &&
        (tree.relations[at + step] === 'parataxis' ||
          (dependents(tree, at + step, 'ccomp', 'obj', 'xcomp').length === 0 &&
            !ancestors(tree, at + step).some((above) => above >= at))),
    );
    // "…, which opened in May, [is shut]", "…, announced Ada Moe": what follows the comma is of the sentence.
    const goesOn = words.some((word, step) => {
      const next = at + step + 1;
      if (word !== ',' || !/^(?:VB[DZPN]|MD)$/.test(tree.penn[next] ?? '')) return false;
      return SAYING.has(tree.words[next] as string) || tree.penn[next] !== 'VBN';
    });
    // "… regards the bonds -- which fell -- as cheap": the second dash ends what the first began.
    const dashed = DASH.test(tree.words[first] as string) && words.some((word) => DASH.test(word));
    if (dashed || (goesOn && !isWholeBefore) || speaks || !isApart(tree, first, last)) continue;
    tails.push({ kind: kindOf(tree, at), first, last: withItsQuote(tree, first, last) });
  }
  return tails;
});
