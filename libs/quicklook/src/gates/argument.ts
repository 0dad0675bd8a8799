import { cutsIn } from '../cut-judge/cut-features.ts';
import { isLikelyCut, isSureCut } from '../cut-judge/sure-cut.ts';
import { dependents, subtree } from '../reading/tree.ts';
import {
  lostBeside,
  lostComparison,
  lostDeed,
  lostLeave,
  lostMainClause,
  lostObject,
  lostPlea,
  lostQuestion,
  lostTerms,
  lostTie,
} from './argument/lost.ts';
import {
  addsToAny,
  isDay,
  isOptional,
  isPartOfTitle,
  isPoint,
  isTitle,
  isWhereabouts,
  isWhoseWord,
  narrowsAKind,
} from './argument/optional.ts';
import { leftBeside, moved, orphaned, parted, strayName, unshared } from './argument/parted.ts';
import { isLostPlace } from './argument/place.ts';
import type { Gate } from './gate.ts';
import { isKept, type Proof } from './proof.ts';

/** What a predicate cannot lose without saying another thing. */
const NEEDED = [
  'nsubj',
  'nsubj:pass',
  'csubj',
  'obj',
  'iobj',
  'ccomp',
  'xcomp',
  'compound:prt',
  'expl',
  'cop',
  'case',
  'mark',
];
/** What a noun cannot lose. */
const OF_NOUN = [
  'acl:relcl',
  'amod',
  'compound',
  'nummod',
  'nmod',
  'nmod:poss',
  'flat',
  'fixed',
  'case',
  'acl',
];

/** Of these it depends on the words whether a noun can do without. */
const TELLING = /^(?:acl|acl:relcl|nmod)$/;

/** Whether the judge of cuts is sure, of what may be asked of it: not of "given leave [to build]". */
const isTrusted = (proof: Proof, child: number): boolean =>
  !dependents(proof.source, child, 'mark').some((mark) => proof.source.words[mark] === 'to') &&
  isSureCut(proof);

/** Objects, complements and particles of a verb stay with it; what narrows a noun stays with the noun, unless the judge of cuts is sure. */
export const argument: Gate = {
  name: 'argument',
  fault(proof) {
    const { source } = proof;
    for (const [at] of source.tokens.entries()) {
      if (!isKept(proof, at)) continue;
      const place = dependents(source, at, 'obl', 'advcl').find(
        (child) => isLostPlace(proof, child) && !isTrusted(proof, child),
      );
      if (place !== undefined)
        return `“${source.tokens[place]?.text}” is lost, which “${source.tokens[at]?.text}” may need`;
      const verbal = /^(?:VERB|AUX)$/.test(source.tags[at] as string);
      const needed = verbal ? NEEDED : [...NEEDED, ...OF_NOUN];
      for (const child of dependents(source, at, ...needed)) {
        const whole = subtree(source, child);
        if (whole.some((token) => isKept(proof, token))) {
          if (!isKept(proof, child))
            return `“${source.tokens[child]?.text}” is lost, its part is kept`;
          continue;
        }
        if (isDay(proof, child) || isOptional(proof, child) || isTitle(proof, child)) continue;
        if (isPoint(proof, child))
          return `“${source.tokens[child]?.text}” is lost, which is the point`;
        if (isWhoseWord(proof, child))
          return `“${source.tokens[child]?.text}” is lost, which tells whose word it is`;
        if (narrowsAKind(proof, child))
          return `“${source.tokens[child]?.text}” is lost, by which “${source.tokens[at]?.text}” are not all of them`;
        if (addsToAny(proof, child)) continue;
        if (isWhereabouts(proof, child) && isLikelyCut(proof)) continue;
        if (
          TELLING.test(source.relations[child] as string) &&
          !isPartOfTitle(proof, child) &&
          isTrusted(proof, child)
        )
          continue;
        return `“${source.tokens[child]?.text}” is lost beside “${source.tokens[at]?.text}”`;
      }
    }
    const stray = strayName(proof);
    if (stray !== undefined) return `“${source.tokens[stray]?.text}” is joined to what is lost`;
    const asks = lostQuestion(proof) ?? lostTie(proof);
    if (asks !== undefined) return `“${source.tokens[asks]?.text}” is lost from its clause`;
    const unsaid =
      lostComparison(proof) ??
      lostObject(proof) ??
      lostTerms(proof) ??
      lostLeave(proof) ??
      lostPlea(proof) ??
      lostDeed(proof);
    if (unsaid !== undefined) return `“${source.tokens[unsaid]?.text} …” is lost`;
    const cuts = cutsIn(proof);
    const beside = lostBeside(proof, cuts) ?? unshared(proof, cuts) ?? lostMainClause(proof, cuts);
    if (beside !== undefined)
      return `“${source.tokens[beside]?.text}” is lost beside “${source.tokens[source.heads[beside] as number]?.text}”`;
    const loose = leftBeside(proof) ?? orphaned(proof) ?? moved(proof) ?? parted(proof);
    return loose === undefined
      ? undefined
      : `“${source.tokens[loose]?.text} …” is parted from what it tells of`;
  },
};
