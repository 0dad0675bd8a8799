import { cutsIn } from '../cut-judge/cut-features.ts';
import { isSureCut } from '../cut-judge/sure-cut.ts';
import { dependents, isTensed, subtree, type Tree } from '../reading/tree.ts';
import { NEGATION } from '../reading/words.ts';
import type { Gate } from './gate.ts';
import { droppedOf, isKept, type Proof, runsOf } from './proof.ts';

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

/** A clause of its own, which the parser took for one that hangs on what stays. */
const lostMainClause = ({ source }: Proof, cuts: readonly number[]): number | undefined =>
  cuts.find(
    (at) =>
      source.relations[at] === 'advcl' &&
      isTensed(source, at) &&
      dependents(source, at, 'nsubj', 'nsubj:pass').length > 0 &&
      dependents(source, at, 'mark', 'advmod', 'case').length === 0,
  );

const WHEN =
  /^(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|weekend|week|month|quarter|season|summer|winter|spring|autumn|fall|year|decade|time)s?$/;

/** "Expressed to Orm [his concern]": a noun without a preposition or a mark before it, which the parser took for something else than the object. */
const lostBeside = ({ source }: Proof, cuts: readonly number[]): number | undefined =>
  cuts.find((at) => {
    const isBare =
      source.relations[at] === 'appos' ||
      (source.relations[at] === 'obl' &&
        !WHEN.test(source.words[at] as string) &&
        dependents(source, at, 'case', 'mark').length === 0 &&
        dependents(source, at, 'det', 'nmod:poss').length > 0);
    const first = subtree(source, at)[0] as number;
    return isBare && ![first - 1, first].some((near) => source.tokens[near]?.kind === 'mark');
  });

/** "A plant [in Oslo] and a mill in Moss": the place that stays would be read with both. */
const unshared = (proof: Proof, cuts: readonly number[]): number | undefined => {
  const { source } = proof;
  const prepositionOf = (at: number): string | undefined =>
    dependents(source, at, 'case').map((mark) => source.words[mark])[0];
  return cuts.find((at) => {
    if (source.relations[at] !== 'nmod') return false;
    const preposition = prepositionOf(at);
    return dependents(source, source.heads[at] as number, 'conj').some((other) =>
      dependents(source, other, 'nmod').some(
        (place) => isKept(proof, place) && prepositionOf(place) === preposition,
      ),
    );
  });
};

/** "Workers [from Chile] and Peru": a name that was joined to what went, and is no second one of the noun that stays. */
const strayName = (proof: Proof): number | undefined => {
  const { tokens, tags, relations, heads } = proof.source;
  const found = tokens.findIndex((_, at) => {
    const head = heads[at] as number;
    return (
      relations[at] === 'conj' &&
      tags[at] === 'PROPN' &&
      tags[head] === 'NOUN' &&
      isKept(proof, at) &&
      isKept(proof, head) &&
      droppedOf(proof).some(
        (lost) => lost > head && lost < at && /^(?:PROPN|NOUN|VERB)$/.test(tags[lost] as string),
      )
    );
  });
  return found < 0 ? undefined : found;
};

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
        if (isOptional(proof, child) || addsToAny(proof, child)) continue;
        if (TELLING.test(source.relations[child] as string) && isTrusted(proof, child)) continue;
        return `“${source.tokens[child]?.text}” is lost beside “${source.tokens[at]?.text}”`;
      }
    }
    const stray = strayName(proof);
    if (stray !== undefined) return `“${source.tokens[stray]?.text}” is joined to what is lost`;
    const asks = lostQuestion(proof);
    if (asks !== undefined) return `“${source.tokens[asks]?.text}” is lost from its clause`;
    const cuts = cutsIn(proof);
    const beside = lostBeside(proof, cuts) ?? unshared(proof, cuts) ?? lostMainClause(proof, cuts);
    if (beside !== undefined)
      return `“${source.tokens[beside]?.text}” is lost beside “${source.tokens[source.heads[beside] as number]?.text}”`;
    const loose = orphaned(proof) ?? moved(proof);
    return loose === undefined
      ? undefined
      : `“${source.tokens[loose]?.text} …” is parted from what it tells of`;
  },
};

/** Prepositions of mere circumstance; any other may bring what the verb, or the noun before it, cannot do without. */
const CIRCUMSTANCE =
  /^(?:during|after|before|amid|following|throughout|since|while|because|when|despite|due)$/;
const WHERE = /^(?:in|at|on|outside|inside|near|along|across|around)$/;
const DAY_OR_SEASON =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|weekend|week|month)$/;

/** "Said [in a statement]": where it was said, not what. */
const isPlaceOfSpeech = (source: Tree, top: number, first: number): boolean =>
  /^(?:in|at|on|during|via)$/.test(source.words[first] as string) &&
  /^(?:said|says|told|tells|wrote|announced|added|confirmed)$/.test(
    source.words[source.heads[top] ?? -1] ?? '',
  ) &&
  OF_SPEECH.test(source.words[top] as string);

const OF_SPEECH =
  /^(?:statements?|briefing|interviews?|speech|e-?mail|letter|conference|tweets?|post|release|filing|facebook|twitter|instagram|television|tv|radio|blog|telephone|phone|message|video|address|remarks|hearing|meeting|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Phrases of why, for whom or beside what, which no verb needs. */
export const BESIDE =
  /^(?:in the wake of|as part of|at the invitation of|in response to|in connection with|because of|due to|as a result of|on the sidelines of|ahead of|in front of|in protest|in retaliation|in an? (?:\w+ )?(?:bid|effort|attempt|sign|move) |thanks to)/;

/** "… as [the storm neared]": a whole clause that tells what went on beside. */
const isAsClause = (source: Tree, top: number, first: number): boolean =>
  source.words[first] === 'as' &&
  source.relations[top] === 'advcl' &&
  source.relations[first] === 'mark' &&
  isTensed(source, top) &&
  dependents(source, top, 'nsubj', 'nsubj:pass', 'expl').length > 0 &&
  source.tags[first - 1] !== 'VERB' &&
  !/^(?:as|so|such|same|far|long|soon|well|much|many|just|even)$/.test(
    source.words[first - 1] ?? '',
  );

const ASKING =
  /^(?:ask|urg|allow|forc|want|order|tell|told|help|need|petition|requir|encourag|persuad|invit|pressur|expect|enabl|caus|lead|led|get|got|tr[iy]|use[ds]?$|know|believ|think|thought|consider|design|set|seem|appear)/;

/** "Fined him [for parking]", "closed the road [to save money]", "won the vote [by promising]": why or how, where the verb has its object. */
export const isReason = (source: Tree, top: number): boolean => {
  if (source.relations[top] !== 'advcl' || source.tags[top] !== 'VERB') return false;
  const verb = source.heads[top] as number;
  if (verb < 0 || source.tags[verb] !== 'VERB' || ASKING.test(source.words[verb] as string))
    return false;
  if ((source.margins[top] as number) < 2) return false;
  const marks = dependents(source, top, 'mark', 'case').map((mark) => source.words[mark]);
  const [mark] = marks;
  const form = mark === 'to' ? /^VB$/ : /^VBG$/;
  if (!/^(?:to|for|by)$/.test(mark ?? '') || !form.test(source.penn[top] as string)) return false;
  return dependents(source, verb, 'obj').some((object) => object < top);
};

/** "Beat China on Wednesday [in its first match]": what a verb needs comes before the day. */
export const isBehindDay = (source: Tree, first: number): boolean =>
  /^(?:in|at|outside|inside|near|during|before|after|for|amid|ahead|alongside)$/.test(
    source.words[first] as string,
  ) &&
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(source.words[first - 1] ?? '') &&
  source.words[first + 1] !== 'which';

const HARMED =
  /^(?:killed|wounded|injured|hurt|arrested|detained|shot|rescued|evacuated|sentenced|convicted|hospitali[sz]ed|captured|abducted|kidnapped)$/;

/** "Were killed [in the attack]", "was arrested [at the airport]": what was done to someone is told without. */
const isWhereHarmed = (source: Tree, top: number, first: number): boolean => {
  const verb = source.heads[top] as number;
  return (
    HARMED.test(source.words[verb] ?? '') &&
    /^(?:in|at|on|during|near|outside|inside)$/.test(source.words[first] as string) &&
    dependents(source, verb, 'aux:pass', 'nsubj:pass').length > 0
  );
};

const hasNoObject = (source: Tree, top: number): boolean =>
  dependents(source, source.heads[top] as number, 'obj', 'xcomp', 'ccomp').length === 0;

/** A cut phrase or clause that is not set off and may be needed: "sold the house [for $7 million]", "wants a cap [on fuel]". */
const isLostPlace = ({ source, places, reading }: Proof, top: number): boolean => {
  const whole = subtree(source, top);
  if (whole.some((token) => (places[token] as number) >= 0)) return false;
  const first =
    whole.find((token) => source.tokens[token]?.kind !== 'mark') ?? (whole[0] as number);
  // "Accused the first lady, and her son, [of fraud]".
  if (/^(?:of|to|from|into|upon)$/.test(source.words[first] as string)) return first > 0;
  if (first === 0 || /^(?:[,(—–;]|--?)$/.test(source.words[first - 1] as string)) return false;
  // "Most of the injuries occurred [because …]": the rest is the news.
  const verb = source.words[source.heads[top] ?? -1] ?? '';
  if (
    /^(?:occur|happen|ar(?:ise|ose)|c[ao]me|began$|begin)/.test(verb) &&
    top > first - 1 &&
    hasNoObject(source, top)
  )
    return true;
  if (isReason(source, top) || isBehindDay(source, first)) return false;
  if (isWhereHarmed(source, top, first)) return false;
  if (BESIDE.test(source.words.slice(first, first + 5).join(' '))) return false;
  if (isAsClause(source, top, first) || isPlaceOfSpeech(source, top, first)) return false;
  if (!/^(?:ADP|SCONJ|VERB|PART|ADV)$/.test(source.tags[first] as string)) return false;
  const word = source.words[first] as string;
  if (!WHERE.test(word)) return !CIRCUMSTANCE.test(word);
  if (DAY_OR_SEASON.test(source.words[top] as string)) return false;
  const afterVerb = source.tags[first - 1] === 'VERB';
  return afterVerb || reading.entityAt(source.tokens[top]?.start ?? 0)?.type !== 'place';
};

/** Nouns that say nothing without what they are of or in. */
const SHARED =
  /^(?:increase|rise|decrease|decline|drop|fall|growth|change|shift|interest|role|part|share|hand|say|belief|confidence|success|break|cut|gap|market|way|place|time|day|case|situation|number|lot|kind|sort|piece|string|step|move|effort|breach|point|option|link|relationship|connection|difference|similarity|evidence|proof|sign|bid|chance|right|ability|attempt|likelihood|fear|concern|response|reaction|reason|cause|source|series|range|variety|mix|combination|set|value|rate|level|amount|price|total|cost|size)s?$/;

/** Words under which less is more: "no ship that …", "if a man who …". */
const TURNS =
  /^(?:if|unless|than|as|like|every|each|any|all|most|such|would|could|should|may|might|can|must|'d|wants?|wanted|seeks?|sought|needs?|needed|demand(?:s|ed)?|prefer(?:s|red)?|like[ds]?|looking)$/;

/**
 * What tells more of "a house" that is no subject, in a sentence that denies nothing: who moved into a house in Oslo moved into a house.
 * Not what the noun needs: "a plan to …", "a ban on …".
 */
const addsToAny = ({ source }: Proof, child: number): boolean => {
  const noun = source.heads[child] as number;
  const relation = source.relations[child] as string;
  if (child < noun || !/^(?:obj|obl|nmod|root|xcomp)$/.test(source.relations[noun] as string))
    return false;
  if (!dependents(source, noun, 'det').some((det) => /^an?$/.test(source.words[det] as string)))
    return false;
  const whole = subtree(source, child);
  const first = source.words[whole[0] as number] as string;
  const adds =
    relation === 'acl:relcl' ||
    (relation === 'acl' && /^VB[GN]$/.test(source.penn[child] as string)) ||
    (relation === 'nmod' && /^(?:in|at|near|outside|inside|between|across)$/.test(first));
  if (SHARED.test(source.words[noun] as string)) return false;
  if (!adds || dependents(source, child, 'mark').some((mark) => source.words[mark] === 'to'))
    return false;
  const before = source.words.slice(0, noun);
  return !before.some((word) => NEGATION.has(word) || TURNS.test(word));
};

/** Set off by commas or in brackets, a noun's modifier adds to it and does not narrow it. */
const isOptional = ({ source }: Proof, child: number): boolean => {
  if (!/^(?:acl|acl:relcl|nmod)$/.test(source.relations[child] as string)) return false;
  // "Accused Orm, the mayor, [of theft]": the comma is another's.
  if (dependents(source, child, 'case').some((mark) => source.words[mark] === 'of')) return false;
  const first = subtree(source, child)[0] as number;
  return [first - 1, first].some((at) => /^(?:[,(—–]|--?)$/.test(source.words[at] ?? ''));
};

/** "Told [how] he met Lind": the word that makes the clause a question, lost from it. */
const lostQuestion = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find((at) => {
    if (source.penn[at] !== 'WRB') return false;
    const verb = source.heads[at] as number;
    const governor = source.heads[verb] ?? -1;
    return governor >= 0 && isKept(proof, verb) && isKept(proof, governor);
  });
};

/** "Was killed[, leaving two daughters], aged 4 and 6": what tells of a noun that went. */
const orphaned = (proof: Proof): number | undefined => {
  const { source, places } = proof;
  for (const run of runsOf(proof)) {
    const last = run.at(-1) as number;
    if (run[0] === 0 || !run.some((at) => /^(?:NOUN|PROPN)$/.test(source.tags[at] as string)))
      continue;
    const next = source.tokens.findIndex((token, at) => at > last && token.kind !== 'mark');
    const parted = source.words.slice(run[0], next).includes(',');
    if (next < 0 || !parted || (places[next] as number) < 0) continue;
    const tells = /^(?:VBN|VBG|WDT|WP|WP\$)$/.test(source.penn[next] as string);
    if (tells || source.words[next] === 'aged') return next;
  }
  return undefined;
};

/** A relative clause or apposition that stays while what stood between it and its noun went: it would be read with another noun. */
const moved = ({ source, places }: Proof): number | undefined => {
  const found = source.tokens.findIndex((_, at) => {
    if (
      (places[at] as number) < 0 ||
      !/^(?:acl:relcl|acl|appos)$/.test(source.relations[at] as string)
    )
      return false;
    const head = source.heads[at] as number;
    const first = subtree(source, at)[0] as number;
    if (head > first || (places[head] as number) < 0) return false;
    for (let between = head + 1; between < first; between++)
      if ((places[between] as number) < 0 && source.tokens[between]?.kind !== 'mark') return true;
    return false;
  });
  return found < 0 ? undefined : found;
};
