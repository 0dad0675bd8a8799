import { DAY_PARTS, SEASONS, WEEKDAYS } from '../../reading/calendar.ts';
import { closingSource } from '../../reading/closing-source.ts';
import { ancestors, dependents, isTensed, subtree, type Tree } from '../../reading/tree.ts';
import { droppedOf, isKept, type Proof } from '../proof.ts';

const RELATIVE = /^(?:who|whom|which|whose|where)$/;

/** "[, who opened the show]", "[, both of which closed]": it tells of a noun, whatever the parser hung it on. */
const isRelative = ({ words, tokens }: Tree, whole: readonly number[]): boolean => {
  const first = whole.find((at) => tokens[at]?.kind !== 'mark') ?? 0;
  return (
    RELATIVE.test(words[first] as string) ||
    /\b(?:whom|which|whose)\b/.test(words.slice(first, first + 4).join(' '))
  );
};

/** A clause of its own, which the parser took for one that hangs on what stays. */
export const lostMainClause = ({ source }: Proof, cuts: readonly number[]): number | undefined =>
  cuts.find(
    (at) =>
      source.relations[at] === 'advcl' &&
      !isRelative(source, subtree(source, at)) &&
      isTensed(source, at) &&
      dependents(source, at, 'nsubj', 'nsubj:pass').length > 0 &&
      dependents(source, at, 'mark', 'advmod', 'case').length === 0,
  );

const WHEN = new RegExp(
  `^(?:today|yesterday|tomorrow|tonight|${WEEKDAYS}|${DAY_PARTS}|weekend|week|month|quarter|season|${SEASONS}|year|decade|time)s?$`,
);

/** "Expressed to Orm [his concern]": a noun without a preposition or a mark before it, which the parser took for something else than the object. */
export const lostBeside = ({ source }: Proof, cuts: readonly number[]): number | undefined =>
  cuts.find((at) => {
    const isBare =
      !WHEN.test(source.words[at] as string) &&
      (source.relations[at] === 'appos' ||
        (source.relations[at] === 'obl' &&
          dependents(source, at, 'case', 'mark').length === 0 &&
          dependents(source, at, 'det', 'nmod:poss').length > 0));
    const first = subtree(source, at)[0] as number;
    return isBare && ![first - 1, first].some((near) => source.tokens[near]?.kind === 'mark');
  });

/** "Told [how] he met Lind": the word that makes the clause a question, lost from it. */
export const lostQuestion = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find((at) => {
    if (source.penn[at] !== 'WRB') return false;
    const verb = source.heads[at] as number;
    const governor = source.heads[verb] ?? -1;
    return governor >= 0 && isKept(proof, verb) && isKept(proof, governor);
  });
};

/** "A raid [in which] two died": the words that tie a clause to its noun, lost from it. */
export const lostTie = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find((at) => {
    if (!/^(?:WDT|WP|WP\$)$/.test(source.penn[at] as string)) return false;
    if (dependents(source, at, 'case').length === 0) return false;
    const verb = ancestors(source, at).find((above) => source.relations[above] === 'acl:relcl');
    const noun = verb === undefined ? -1 : (source.heads[verb] as number);
    return verb !== undefined && isKept(proof, verb) && isKept(proof, noun);
  });
};

/** Verbs that leave a reader asking where their preposition is gone: "sentenced Orm [to four years]". */
const ASKING: readonly (readonly [verb: RegExp, prepositions: RegExp])[] = [
  [
    /^(?:sentenc(?:es?|ed|ing)|attribut(?:es?|ed|ing)|subject(?:s|ed|ing)|confin(?:es?|ed|ing))$/,
    /^to$/,
  ],
  [/^(?:accus(?:es?|ed|ing)|depriv(?:es?|ed|ing)|strip(?:s|ped|ping)|remind(?:s|ed|ing))$/, /^of$/],
  [/^(?:valu(?:es?|ed|ing)|pric(?:es?|ed|ing)|estimat(?:es?|ed|ing))$/, /^at$/],
  [/^(?:turn|transform|convert)(?:s|ed|ing)$/, /^into$/],
  [/^(?:describ(?:es?|ed|ing)|(?:portray|regard|dismiss|hail)(?:s|es|ed|ing))$/, /^as$/],
  [/^(?:compar|equat|replac)(?:es?|ed|ing)$/, /^(?:to|with)$/],
  [/^(?:based|blam(?:es?|ed|ing))$/, /^(?:on|for)$/],
  [/^nam(?:es?|ed|ing)$/, /^(?:after|for)$/],
  [/^ask(?:s|ed|ing)?$/, /^for$/],
];

/** "Sentenced Orm [to four years]": what the verb's preposition brings. */
export const lostTerms = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find((at) => {
    if (!/^(?:obl|advcl|nmod)/.test(source.relations[at] as string)) return false;
    // "Accused Orm [of theft]" may be taken for an Orm of theft.
    const above = source.heads[at] as number;
    const verb = source.relations[above] === 'obj' ? (source.heads[above] as number) : above;
    if (verb > at || !isKept(proof, above) || !isKept(proof, verb)) return false;
    return dependents(source, at, 'case', 'mark').some((mark) =>
      ASKING.some(
        ([verbs, prepositions]) =>
          verbs.test(source.words[verb] as string) &&
          prepositions.test(source.words[mark] as string),
      ),
    );
  });
};

/** Verbs that ask or make somebody do a thing. */
const PLEADS =
  /^(?:asks?|asked|asking|beg|begs|begged|begging|(?:implor|urg|persuad|convinc|forc|enabl|encourag|invit)(?:es?|ed|ing)|(?:order|request|allow|instruct|press|help|want|tell)s?|(?:order|request|allow|instruct|press|help|want)(?:ed|ing)|told)$/;

/** "Begged the king on Friday [to pardon him]", "gave the firm until May [to pay]": what is to be done. */
export const lostPlea = (proof: Proof): number | undefined => {
  const { words, penn, tags } = proof.source;
  return droppedOf(proof).find((at) => {
    if (words[at] !== 'to' || penn[at + 1] !== 'VB' || isKept(proof, at + 1)) return false;
    const verb = tags.findLastIndex((tag, before) => before < at && tag === 'VERB');
    if (verb < 0 || !isKept(proof, verb)) return false;
    const until = words.slice(verb, at).includes('until');
    return PLEADS.test(words[verb] as string) || (until && /^g[ai]v/.test(words[verb] as string));
  });
};

/** "Gave Orm permission on Thursday [to fly]": leave to do what. */
export const lostLeave = (proof: Proof): number | undefined => {
  const { words, penn } = proof.source;
  for (const [at, word] of words.entries()) {
    if (word !== 'permission' || !isKept(proof, at)) continue;
    const to = words.findIndex(
      (next, later) => next === 'to' && later > at && penn[later + 1] === 'VB',
    );
    if (to > 0 && !isKept(proof, to)) return to + 1;
  }
  return undefined;
};

/** Verbs whose object does what "to" brings: "allow the union [to vote]". */
const LETTING =
  /^(?:lets?|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|enabl(?:es?|ed|ing)|forc(?:es?|ed|ing)|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|persuad(?:es?|ed|ing)|encourag(?:es?|ed|ing)|oblig(?:es?|ed|ing))$/;

/** "Will not allow the union[, founded in May, to vote]": wherever the parser hangs what the object is let do. */
export const lostDeed = (proof: Proof): number | undefined => {
  const { source } = proof;
  const end = closingSource(source);
  for (const [at, word] of source.words.entries()) {
    if (!LETTING.test(word) || source.tags[at] !== 'VERB' || !isKept(proof, at)) continue;
    // "Let her son [wear a mask]" has no "to".
    const isBare = /^lets?$/.test(word);
    const deed = (source.children[at] ?? []).find(
      (verb) =>
        verb > at &&
        verb < end &&
        source.penn[verb] === 'VB' &&
        (isBare || source.words[verb - 1] === 'to'),
    );
    const object = source.tags.findIndex(
      (tag, noun) => noun > at && /^(?:NOUN|PROPN|PRON)$/.test(tag),
    );
    if (deed !== undefined && object < deed && isKept(proof, object) && !isKept(proof, deed))
      return deed;
  }
  return undefined;
};

const COMPARING = /^(?:more|less|fewer|rather)$/;

/** "A deeper slump [than a year before]": what something is compared with. */
export const lostComparison = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find((at) => {
    if (source.words[at] !== 'than') return false;
    const more = source.words.findLastIndex(
      (word, before) =>
        before < at &&
        (COMPARING.test(word) || /^(?:JJR|RBR)$/.test(source.penn[before] as string)),
    );
    return more >= 0 && isKept(proof, more);
  });
};

/** "Allows them to bring in [and host five guests]": the object of both verbs. */
export const lostObject = (proof: Proof): number | undefined => {
  const { source } = proof;
  const { tags, words } = source;
  const end = closingSource(source);
  const last = source.tokens.findLastIndex(
    ({ kind }, at) => at < end && kind !== 'mark' && isKept(proof, at),
  );
  const verb = tags[last] !== 'VERB' && tags[last - 1] === 'VERB' ? last - 1 : last;
  const other = words.findIndex((_, at) => at > last + 1 && tags[at] !== 'ADV');
  const isShared =
    tags[verb] === 'VERB' &&
    /^(?:and|or)$/.test(words[last + 1] ?? '') &&
    tags[other] === 'VERB' &&
    dependents(source, verb, 'obj').length === 0;
  return isShared ? dependents(source, other, 'obj')[0] : undefined;
};
