import { isOfCalendar, isWeekday } from '../../reading/calendar.ts';
import { closingVerb } from '../../reading/closing-source.ts';
import { quotedTokens } from '../../reading/quoted.ts';
import { isFiniteTag, subjectOf } from '../../reading/tree.ts';
import { NEGATION } from '../../reading/words.ts';
import { isKept, type Proof, runsOf } from '../proof.ts';

const OF_NAME = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/;

/** "[Rescuers searching for the missing climber] Jon Hale", "a clerk [who robbed the law firm] Orm": a name whose preposition or verb went with the noun before it. */
const bereftName = (proof: Proof): string | undefined => {
  const { source } = proof;
  for (const run of runsOf(proof)) {
    const last = run.at(-1) as number;
    const name = last + 1;
    if (source.tags[name] !== 'PROPN' || !/^(?:DET|ADJ|NOUN)$/.test(source.tags[last] as string))
      continue;
    if (isOfCalendar(source.words[last] as string)) continue;
    // "[In a statement] Orm said", "said [in a statement] Orm had died": the name begins what follows.
    const [from = 0] = run;
    const opens = from === 0 || /^(?:VERB|AUX)$/.test(source.tags[from - 1] as string);
    if (opens && source.tags[from] === 'ADP') continue;
    // Words of the name's own phrase, back to what it hangs on.
    let first = last;
    while (run.includes(first - 1) && OF_NAME.test(source.tags[first - 1] as string)) first--;
    const before = run.includes(first - 1) ? (source.tags[first - 1] as string) : '';
    if (/^(?:ADP|VERB)$/.test(before)) return source.tokens[name]?.text;
  }
  return undefined;
};

/** "Detectors [made] by Orm", "the trial [of the head] of the bank": a phrase that is left without what it hangs on. */
const bereftPhrase = (proof: Proof): string | undefined => {
  const { source } = proof;
  for (const run of runsOf(proof)) {
    const last = run.at(-1) as number;
    const next = source.words[last + 1];
    if (run[0] === 0 || !isKept(proof, last + 1)) continue;
    if (next === 'by' && source.penn[last] === 'VBN') return next;
    if (next === 'of' && source.tags[last] === 'NOUN') return next;
    if (
      next === 'with' &&
      /^(?:border|talks|ties|links?|deal|row|war|agreement)$/.test(source.words[last] as string)
    )
      return next;
  }
  return undefined;
};

/** "Norway sent tanks; Sweden [did not]": of what semicolons part, a line tells one whole part or all of it. */
const crossesParts = ({ source, places }: Proof): boolean => {
  const parts = new Map<number, { kept: number; all: number }>();
  let part = 0;
  for (const [at, word] of source.words.entries()) {
    if (word === ';') part++;
    if (source.tokens[at]?.kind === 'mark') continue;
    const count = parts.get(part) ?? { kept: 0, all: 0 };
    parts.set(part, {
      kept: count.kept + ((places[at] as number) >= 0 ? 1 : 0),
      all: count.all + 1,
    });
  }
  const told = [...parts.values()].filter(({ kept }) => kept > 0);
  return told.length > 1 && (told.length < parts.size || told.some(({ kept, all }) => kept < all));
};

const DASH = /^(?:—|–|--?)$/;

/** "A man - his second arrest [in a week - for theft]": one of two dashes. */
const halfDashed = ({ source, places }: Proof): boolean => {
  const dashes = source.words.flatMap((word, at) => {
    const { start = 0, end = 0 } = source.tokens[at] ?? {};
    // "22-year-old": no dash.
    const isApart =
      /^(?:—|--)$/.test(word) ||
      source.tokens[at - 1]?.end !== start ||
      source.tokens[at + 1]?.start !== end;
    return DASH.test(word) && isApart ? [at] : [];
  });
  return dashes.length === 2 && dashes.filter((at) => (places[at] as number) >= 0).length === 1;
};

/** "Killed six people: two in Cork[, three in Wales]": a list behind a colon that lacks some of it. */
const halfListed = (proof: Proof): boolean => {
  const { words, tokens, tags } = proof.source;
  const quoted = quotedTokens(proof.source);
  const colon = words.findIndex((word, at) => word === ':' && !quoted[at]);
  return (
    colon > 0 &&
    tags.slice(Math.max(0, colon - 4), colon).includes('NUM') &&
    isKept(proof, colon) &&
    tokens.some(({ kind }, at) => at > colon && kind !== 'mark' && !isKept(proof, at))
  );
};

/** "A firm in Oslo, [Norway,] agreed", "the lawyer, Gary Mack[, who was ill,] told": of two commas between a subject and its verb one stays. */
const halfSetOff = (proof: Proof): boolean => {
  const { source, places } = proof;
  const verb = source.penn.findIndex((tag, at) => isFiniteTag(tag) && (places[at] as number) >= 0);
  if (verb < 0) return false;
  const commas = source.words.flatMap((word, at) => (word === ',' && at < verb ? [at] : []));
  const kept = commas.filter((at) => (places[at] as number) >= 0);
  // An opening phrase has one comma of its own.
  const [only] = kept;
  if (kept.length !== 1 || only === undefined || commas.length < 2) return false;
  const subject = source.root < 0 ? undefined : subjectOf(source, source.root);
  if (subject !== undefined && only < subject) return false;
  const opens =
    /^(?:ADP|SCONJ|ADV|VERB)$/.test(source.tags[0] as string) ||
    /^(?:last|this|next|every|each)$/.test(source.words[0] as string);
  const isFirst = (places[0] as number) >= 0;
  return (
    !(opens && isFirst) &&
    runsOf(proof).some((run) => run.includes(verb - 1) || run.includes(only - 1))
  );
};

/** "Three were killed and two others [hurt when …]", "and Tarn[, further down, put on alert]": somebody joined to those before whose own verb went. */
const bereftSecond = (proof: Proof): string | undefined => {
  const { source } = proof;
  for (const run of runsOf(proof)) {
    const [first = 0] = run;
    let start = first - 1;
    if (!/^(?:NOUN|PROPN|NUM|PRON)$/.test(source.tags[start] ?? '') || !isKept(proof, start))
      continue;
    const noun = start;
    while (/^(?:DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(source.tags[start - 1] ?? '')) start--;
    // "More than a dozen others".
    while (/^(?:more|than|at|least|about|some)$/.test(source.words[start - 1] ?? '')) start--;
    if (source.words[start - 1] !== 'and' || !isKept(proof, start - 1)) continue;
    if (!source.penn.slice(0, start).some(isFiniteTag)) continue;
    const words = run.filter((at) => source.tokens[at]?.kind !== 'mark');
    const isAside =
      source.words[first] === ',' &&
      source.words[run.at(-1) as number] === ',' &&
      isFiniteTag(source.penn[(run.at(-1) as number) + 1]);
    if (isAside) continue;
    if (/^(?:who|which|that|whose)$/.test(source.words[words[0] as number] ?? '')) continue;
    const verb = words.find((at) => /^VB[DN]$/.test(source.penn[at] as string));
    const lead = words.slice(0, words.indexOf(verb as number));
    const isOwn = lead.every((at) => /^(?:ADV|AUX)$/.test(source.tags[at] as string));
    const isBehindAside =
      source.words[first] === ',' && lead.some((at) => source.words[at + 1] === ',');
    if (verb !== undefined && (isOwn || isBehindAside)) return source.tokens[noun]?.text;
  }
  return undefined;
};

/** "For a robbery [he did not commit]": behind its noun, without a comma. */
const deniedAfter = (proof: Proof): boolean => {
  const { source } = proof;
  return runsOf(proof).some(
    (run) =>
      /^(?:he|she|it|they|that|nobody)$/.test(source.words[run[0] as number] as string) &&
      source.tags[(run[0] as number) - 1] === 'NOUN' &&
      source.words.slice(Math.max(0, (run[0] as number) - 4), run[0]).includes('for') &&
      run.some((at) => NEGATION.has(source.words[at] as string)),
  );
};

/** "Editors [who printed it, when] nobody feared a riot": a clause that stays without the word that joins it. */
const lostJoin = (proof: Proof): boolean => {
  const { source } = proof;
  return runsOf(proof).some((run) => {
    const last = run.at(-1) as number;
    return (
      (run[0] as number) > 0 &&
      /^(?:when|while|because|although|though|as|if)$/.test(source.words[last] as string) &&
      /^(?:mark|advmod)$/.test(source.relations[last] as string) &&
      isKept(proof, last + 1)
    );
  });
};

/** "Declined to say on Monday [when …]". */
const partedQuestion = (proof: Proof): boolean => {
  const { source } = proof;
  return runsOf(proof).some(([first = 0]) => {
    if (!/^(?:when|where|why|how|what|who|whether)$/.test(source.words[first] as string))
      return false;
    let before = first - 1;
    while (isWeekday(source.words[before] ?? '') || source.words[before] === 'on') before--;
    return /^(?:say|know|explain|disclose|specify|decide|ask|asked|said)$/.test(
      source.words[before] ?? '',
    );
  });
};

/** "Was jailed in Oslo[ on Monday,] a court heard": the comma before the source. */
const lostSourceComma = (proof: Proof): boolean => {
  const verb = closingVerb(proof.source);
  if (verb < 0 || !isKept(proof, verb)) return false;
  return !isKept(proof, proof.source.words.lastIndexOf(',', verb));
};

/** "Had fallen [out] with": a particle right behind its verb. */
const bereftVerb = (proof: Proof): string | undefined => {
  const { source } = proof;
  const run = runsOf(proof).find(
    ([at = 0, ...others]) =>
      others.length === 0 &&
      /^(?:out|off|up|down|over|back|away)$/.test(source.words[at] as string) &&
      source.tags[at - 1] === 'VERB' &&
      source.tags[at + 1] === 'ADP' &&
      !/^(?:to|from)$/.test(source.words[at + 1] as string),
  );
  return run && source.tokens[run[0] as number]?.text;
};

/** "A trio of past [and present champions]", "Orm, club [captain], left": a word that stands without the noun that it tells of. */
const bereftWord = (proof: Proof): string | undefined => {
  const { source } = proof;
  const at = source.tokens.findIndex(
    (_, token) =>
      isKept(proof, token) &&
      /^(?:amod|compound|nummod)$/.test(source.relations[token] as string) &&
      (source.heads[token] as number) > token &&
      !isKept(proof, source.heads[token] as number),
  );
  return source.tokens[at]?.text;
};

/** What a cut leaves open where it was made; undefined where the rest reads on. */
export const brokenSeam = (proof: Proof): string | undefined => {
  const name = bereftName(proof);
  if (name !== undefined) return `“${name}” is left without what it hangs on`;
  const word = bereftWord(proof);
  if (word !== undefined) return `“${word}” is left without its noun`;
  const phrase = bereftPhrase(proof);
  if (phrase !== undefined) return `“${phrase} …” is left without what it hangs on`;
  const particle = bereftVerb(proof);
  if (particle !== undefined) return `“${particle}” is lost behind its verb`;
  const second = bereftSecond(proof);
  if (second !== undefined) return `“${second}” is left without its verb`;
  if (deniedAfter(proof)) return 'its point is lost';
  if (lostJoin(proof) || partedQuestion(proof)) return 'a clause is parted from what joins it';
  if (lostSourceComma(proof)) return 'the comma before its source is lost';
  if (crossesParts(proof)) return 'it joins parts of two clauses';
  if (halfDashed(proof)) return 'one of two dashes is lost';
  if (halfListed(proof)) return 'its list is cut short';
  return halfSetOff(proof) ? 'one of two commas is lost' : undefined;
};
