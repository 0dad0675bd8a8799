import { isWeekday } from '../../reading/calendar.ts';
import { dependents, subtree, type Tree } from '../../reading/tree.ts';
import { NEGATION, SAYING } from '../../reading/words.ts';
import type { Proof } from '../proof.ts';

/** Nouns that say nothing without what they are of or in. */
const SHARED =
  /^(?:increase|rise|decrease|decline|drop|fall|growth|change|shift|interest|role|part|share|hand|say|belief|confidence|success|break|cut|gap|market|way|place|time|day|case|situation|number|lot|kind|sort|piece|string|step|move|effort|breach|point|option|link|relationship|connection|difference|similarity|evidence|proof|sign|bid|chance|right|ability|attempt|likelihood|fear|concern|response|reaction|reason|cause|source|series|range|variety|mix|combination|set|value|rate|level|amount|price|total|cost|size)s?$/;

/** Nouns that tell nothing alone. */
const BARE =
  /^(?:man|woman|person|bill|report|country|decree|study|law|rule|move|decision|order|measure|proposal|suit|claim)$/;

/** Words under which less is more: "no ship that …", "if a man who …". */
const TURNS =
  /^(?:if|unless|than|as|like|every|each|any|all|most|such|would|could|should|may|might|can|must|'d|wants?|wanted|seeks?|sought|needs?|needed|demand(?:s|ed)?|prefer(?:s|red)?|like[ds]?|looking)$/;

/** Whether nothing before the noun denies, compares or supposes. */
const isPlain = ({ words }: Tree, noun: number): boolean =>
  !words.slice(0, noun).some((word) => NEGATION.has(word) || TURNS.test(word));

/**
 * What tells more of "a house" that is no subject, in a sentence that denies nothing: who moved into a house in Oslo moved into a house.
 * Not what the noun needs: "a plan to …", "a ban on …".
 */
export const addsToAny = ({ source }: Proof, child: number): boolean => {
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
  // "Blocked a bill [that …]": which one is all there is to tell.
  if (relation !== 'nmod' && BARE.test(source.words[noun] as string)) return false;
  if (!adds || dependents(source, child, 'mark').some((mark) => source.words[mark] === 'to'))
    return false;
  return isPlain(source, noun);
};

const TITLE =
  /^(?:president|minister|premier|chancellor|secretary|senator|sen|governor|gov|congressman|congresswoman|rep|mayor|king|queen|prince|princess|pope|general|gen|colonel|col|judge|justice|dr|prof|professor|sheikh|ayatollah|ambassador)\.?$/;

const OF_TITLE = /^(?:ADJ|NOUN|PROPN)$/;

/** "[President] Ada Orm": who has first and last name there is the same without a title, where all that stands before the name went with it. */
export const isTitle = ({ source, places, reading }: Proof, child: number): boolean => {
  const name = source.heads[child] as number;
  const person = reading.entityAt(source.tokens[name]?.start ?? 0);
  if (child > name || person?.type !== 'person' || !TITLE.test(source.words[child] as string))
    return false;
  const named = source.tokens.flatMap(({ start }, at) =>
    at > child && reading.entityAt(start) === person ? [at] : [],
  );
  const first = named[0] ?? name;
  // "Overseas [Minister] Ada Orm": all words that run up to the name are the title's.
  const opens = source.tags.findLastIndex((tag, at) => at < first && !OF_TITLE.test(tag)) + 1;
  const isWhole = places.slice(opens, first).every((place) => place < 0);
  return isWhole && named.filter((at) => (places[at] as number) >= 0).length > 1;
};

/** "Deputy [Prime Minister] Ada Orm": of a title a part alone never goes. */
export const isPartOfTitle = ({ source }: Proof, child: number): boolean =>
  TITLE.test(source.words[child] as string) &&
  child < (source.heads[child] as number) &&
  source.tags[source.heads[child] as number] === 'PROPN';

/** "A match [on Tuesday]", "crews [on Tuesday] began …": the day alone, whatever the parser hung it on. */
export const isDay = ({ source }: Proof, child: number): boolean =>
  isWeekday(source.words[child] as string) &&
  subtree(source, child).every((at) => at === child || source.words[at] === 'on');

/** "Jailed for a murder [that he did not commit]", "a rape [that he could not have done]": what turns the noun round. */
export const isPoint = ({ source }: Proof, child: number): boolean =>
  source.relations[child] === 'acl:relcl' &&
  dependents(source, source.heads[child] as number, 'case').some((mark) =>
    /^(?:for|of)$/.test(source.words[mark] as string),
  ) &&
  subtree(source, child).some((at) => NEGATION.has(source.words[at] as string));

/** Those whose word counts by whom they speak for. */
const SPEAKERS =
  /^(?:officials?|ministers?|spokes(?:man|men|woman|women|person|people)|economists?|analysts?|residents?|leaders?|lawmakers?|members?|experts?|aides?|judges?|witness(?:es)?|sources?|commanders?|diplomats?|lawyers?|activists?)$/;

/** "Officials [in the former government] said", "a spokesman [for the rebels] said". */
export const isWhoseWord = ({ source }: Proof, child: number): boolean => {
  const speaker = source.heads[child] as number;
  return (
    speaker >= 0 &&
    child > speaker &&
    source.relations[child] === 'nmod' &&
    SPEAKERS.test(source.words[speaker] as string) &&
    /^nsubj/.test(source.relations[speaker] as string) &&
    SAYING.has(source.words[source.heads[speaker] as number] ?? '')
  );
};

/** Set off by commas or in brackets, a noun's modifier adds to it and does not narrow it. */
export const isOptional = ({ source }: Proof, child: number): boolean => {
  if (!/^(?:acl|acl:relcl|nmod)$/.test(source.relations[child] as string)) return false;
  // "Accused Orm, the mayor, [of theft]": the comma is another's.
  if (dependents(source, child, 'case').some((mark) => source.words[mark] === 'of')) return false;
  const first = subtree(source, child)[0] as number;
  return [first - 1, first].some((at) => /^(?:[,(—–]|--?)$/.test(source.words[at] ?? ''));
};

/** Those of a place are those of the story's place. */
const KEEPERS = /^(?:police|authorities|prosecutors|firefighters)$/;
const WHERE = /^(?:in|near|outside|inside|across)$/;
/** Of these there are others elsewhere. */
const PARTIAL = /^(?:stake|claim|plant|share|interest|unit|office|operation|asset|holding)s?$/;

/** "A raid on offices [in Oslo]", "police [in Oslo] say": where a thing is that is no subject, and where those are who keep order there. */
export const isWhereabouts = ({ source, reading }: Proof, child: number): boolean => {
  const noun = source.heads[child] as number;
  const places = dependents(source, child, 'case').some((mark) =>
    WHERE.test(source.words[mark] as string),
  );
  if (source.relations[child] !== 'nmod' || child < noun || !places) return false;
  const isPlace = reading.entityAt(source.tokens[child]?.start ?? 0)?.type === 'place';
  if (!isPlace || PARTIAL.test(source.words[noun] as string)) return false;
  if (KEEPERS.test(source.words[noun] as string)) return source.words[child - 1] === 'in';
  return !/^nsubj/.test(source.relations[noun] as string) && isPlain(source, noun);
};

/** So many of them, those of a place that everybody knows, or what happens once. */
const SOME =
  /^(?:police|officials|authorities|hundreds|thousands|dozens|scores|tens|millions|billions|talks|elections|negotiations|polls|clashes|protests|celebrations|results|figures)$/;

/** "Wildlife services [in Oslo] are at their limits": several of a kind, which without it are all of the kind. Who speaks for them does so for those meant. */
export const narrowsAKind = ({ source }: Proof, child: number): boolean => {
  const noun = source.heads[child] as number;
  const verb = source.heads[noun] as number;
  return (
    /^(?:nmod|acl|acl:relcl)$/.test(source.relations[child] as string) &&
    source.penn[noun] === 'NNS' &&
    !SOME.test(source.words[noun] as string) &&
    /^nsubj/.test(source.relations[noun] as string) &&
    // "Residents [in two towns] are told": of those it is told, and it is not they who tell.
    !(source.relations[noun] === 'nsubj' && SAYING.has(source.words[verb] ?? '')) &&
    source.words[(subtree(source, child)[0] ?? 0) - 1] !== ',' &&
    dependents(source, noun, 'det', 'nmod:poss', 'nummod').length === 0
  );
};
