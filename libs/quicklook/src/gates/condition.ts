import { ancestors, dependents, isFiniteTag } from '../reading/tree.ts';
import { BE, CONDITION, SAYING } from '../reading/words.ts';
import type { Gate } from './gate.ts';
import { isBetweenCommas } from './marked-off.ts';
import { isKept, type Proof, runsOf, wordsOfRun } from './proof.ts';

/** Conditions and exceptions of more than one word, or of a word that has other senses. */
const PHRASE =
  /\b(?:as long as|so long as|on condition|in (?:the )?event|in case|pending|assuming|subject to|(?:conditional|contingent|dependent) (?:up)?on|on the (?:understanding|basis|condition)|permitting|god willing|based on|depending|except|excluding|(?:with the|by way of) exception|save for|but for|to the exclusion|barring|minus|before tax|after tax|apart from|aside from|other than|adjusted|not counting|without|in (?:the |\S+ (?:['’]s )?)?absence|(?:during|in|as part of) (?:the|an?|this|that) (?:\S+ )?(?:drill|exercise|simulation|scenario|rehearsal|dream)|by (?:\S+ )?(?:half|most|many|some|few|(?:\d[\d.,]*(?: ?%| per ?cent)?)) of)\b/i;

/** "Once again" is no condition. */
const AGAIN = /^(?:again|more|an?|every|,)$/;

/** "Should the council agree". */
const INVERTED = /^[,—– -]*(should|had|were) (?:the|an?|he|she|it|they|that|this|\p{L}+s?) /u;

/** Relations over which what was cut says something of its own, or of a noun alone. */
const BESIDE = /^(?:acl:relcl|appos|parataxis|root|punct)$/;

/** A condition of several words that a run has, unless it is one of a clause that goes with it: ", leaving the island [without a road]". */
const phraseOf = ({ source }: Proof, run: readonly number[]): string | undefined => {
  const first = run.find((at) => source.penn[at] === 'VBG' && source.relations[at] === 'advcl');
  const own = first !== undefined && source.words[first - 1] === ',' && first - 1 <= (run[1] ?? 0);
  const words = run.flatMap((at) =>
    own && at > first && ancestors(source, at).includes(first) ? [] : [source.words[at] as string],
  );
  return PHRASE.exec(words.join(' '))?.[0];
};

const PRESENT = /^VB[ZP]$/;

/** What holds at such times or of such people alone: "falls [during these storms]", "are tested [when they are hired]". */
const scopeOf = ({ source, places }: Proof, run: readonly number[]): string | undefined => {
  const [first] = run;
  if (first === undefined) return undefined;
  const set = /^[,(—–]/.test(source.words[first] as string);
  const at = run.find((token) => {
    const head = source.heads[token] as number;
    const stays = head >= 0 && (places[head] as number) >= 0;
    if (!stays || set) return false;
    const relation = source.relations[token];
    const isPresent = [head, ...(source.children[head] ?? [])].some(
      (verb) => PRESENT.test(source.penn[verb] as string) && verb <= head,
    );
    const own = (source.children[token] ?? []).map((child) => source.words[child] as string);
    if (relation === 'obl') return own.some((word) => /^(?:these|those|such)$/.test(word));
    if (relation === 'advcl') return isPresent && own.includes('when');
    // "Those who apply [and pass] will …".
    return relation === 'conj' && source.relations[head] === 'acl:relcl';
  });
  return at === undefined ? undefined : source.tokens[at]?.text;
};

const HAS = /^(?:has|have|had)$/;

/** "Would be allowed new flights [when its safety has been improved]": not before. */
const onceDone = ({ source }: Proof, run: readonly number[]): string | undefined => {
  const opens = run.slice(0, 2).find((at) => /^(?:when|until)$/.test(source.words[at] as string));
  const done = run.some(
    (at) => HAS.test(source.words[at] as string) && source.tags[at] === 'AUX' && at > (opens ?? at),
  );
  const isToCome = source.penn.some((tag, at) => tag === 'MD' && !run.includes(at));
  return opens !== undefined && done && isToCome ? source.tokens[opens]?.text : undefined;
};

const SUPPOSED = /\b(?:would|could|might)\b/;

/** "Investors may sell [when the crown is weak]": when they may, wherever the parser hangs it. */
const whenMay = ({ source, text }: Proof, run: readonly number[]): string | undefined => {
  const when = run.find(
    (at) => source.words[at] === 'when' && source.penn.slice(at).some((tag) => PRESENT.test(tag)),
  );
  return when !== undefined && SUPPOSED.test(text) ? source.tokens[when]?.text : undefined;
};

/** "For the first time an Arab team will play [when the season starts]": of what it is the first. */
const firstOf = ({ source, text }: Proof, run: readonly number[]): string | undefined =>
  /\bfor the first time\b/i.test(text) && run.slice(0, 2).some((at) => source.words[at] === 'when')
    ? 'the first time'
    : undefined;

/** "[As no coal came,] the plant would have closed": of what was not so. */
const UNREAL = /\b(?:would|could|might) have (?:been )?\p{L}+(?:ed|en|un|ne)\b/u;

const unrealOf = ({ source, text }: Proof, run: readonly number[]): string | undefined => {
  const clause = UNREAL.test(text) && run.find((at) => source.relations[at] === 'advcl');
  return clause ? source.tokens[clause]?.text : undefined;
};

/** "[With a new loan,] the yard would build …". */
const suppositionOf = ({ source, text }: Proof, run: readonly number[]): string | undefined =>
  run[0] === 0 && /^(?:with|given)$/.test(source.words[0] as string) && SUPPOSED.test(text)
    ? source.tokens[0]?.text
    : undefined;

/** "[, but the goal was disallowed]", "[, which the king commuted]": what the line tells did not stand. */
const UNDONE =
  /^(?:disallowed|overturned|commuted|reversed|annulled|quashed|rescinded|voided|revoked|retracted|cleared|acquitted|exonerated|pardoned|reinstated|dropped|dismissed|struck|vetoed|blocked)$/;
/** "[, only to learn that …]", "[before it corrected itself]". */
const UNDOING =
  /^\W*(?:only to\b|(?:and|but) (?:was|were) (?:turned down|refused|rebuffed)|(?:although|though|but) (?:it|he|she|they) .*\bnot (?:be able to )?do so\b|before (?:\S+ ){1,4}(?:corrected|retracted|withdrew|reversed|revised|recanted|backtracked|relented|rescinded|changed)\b)/;

const undoneOf = ({ source }: Proof, run: readonly number[]): string | undefined => {
  const words = wordsOfRun({ source }, run);
  if (UNDOING.test(words)) return words;
  const at = run.find((token) => UNDONE.test(source.words[token] as string));
  if (at === undefined) return undefined;
  // It is told by "which" or "it", or is what a passive has for its subject.
  const isOfLine =
    BE.has(source.words[at - 1] ?? '') ||
    run.some((token) => token < at && /^(?:which|that|it)$/.test(source.words[token] as string));
  return isOfLine ? source.tokens[at]?.text : undefined;
};

/** Whether a run hangs on what stays. */
const hangsOnLine = (proof: Proof, run: readonly number[]): boolean => {
  const { source } = proof;
  return run.some((at) => {
    const head = source.heads[at] as number;
    const relation = source.relations[at] as string;
    if (head < 0 || !isKept(proof, head) || BESIDE.test(relation)) return false;
    // A second main clause has a subject of its own.
    return (
      relation !== 'conj' ||
      !(source.children[at] ?? []).some((child) => /^nsubj/.test(source.relations[child] as string))
    );
  });
};

/** Openings that tell for whom, in what tale or by what error the rest is so. */
const FRAME =
  /^(?:(?:but )?for|to|among|amongst|under (?:the|this|these|those|an?|its|their|his|her)(?: \S+){0,2} (?:rules?|laws?|plans?|deals?|agreements?|terms|schemes?|systems?|programmes?|programs?|models?|acts?|proposals?|treat(?:y|ies)|contracts?|polic(?:y|ies)|bills?|measures?|regulations?|accords?|pacts?)|(?:talking|speaking) (?:about|of)|during (?:this|that) (?:time|period)|by (?:mistake|accident)|on paper|or else|otherwise|in (?:theory|principle|error|jest|fiction|an? (?:dream|film|novel|play)|(?:the|his|her|its|their) (?:eyes?|view|opinion|mind|words|plot|film|movie|book|novel|play|story|script|version|account|scheme|dreams?|imagination|fantasy|scenario|simulation|drill|exercise|game)))\b/;
/** "[In Oslo,] beds are full": where a state holds, and not elsewhere. What happened once happened all the same. */
const placeOf = ({ source, reading }: Proof, run: readonly number[]): string | undefined => {
  const end = source.words.indexOf(',');
  if (
    !/^(?:in|across|throughout|at|near|outside|inside|around|beyond)$/.test(
      source.words[0] as string,
    ) ||
    !run.includes(end)
  )
    return undefined;
  const place = run.find(
    (at) =>
      at < end &&
      /^(?:place|organisation)$/.test(reading.entityAt(source.tokens[at]?.start ?? 0)?.type ?? ''),
  );
  const { root } = source;
  const holds = [root, ...dependents(source, root, 'aux', 'aux:pass', 'cop')].some((at) =>
    PRESENT.test(source.penn[at] as string),
  );
  return place !== undefined && holds
    ? `${source.tokens[0]?.text} ${source.tokens[place]?.text}`
    : undefined;
};

/** Openings that set the rest in another time. */
const EARLIER =
  /^(?:before\b|at \d[\d.:]*(?: ?(?:[ap]\.?m\.?|gmt|et))? ?,|as (?:an? |the )?[^,]+ ,|when (?:he|she|they|i|it|\S+ \S+|\S+) (?:was|were)\b)/;

/** "[For Orm,] the tax is theft", "[At 19,] Orm robbed a bank": what opens the sentence and holds for all of it. */
const frameOf = (proof: Proof, run: readonly number[]): string | undefined => {
  const { source, text } = proof;
  if (run[0] !== 0) return undefined;
  // "[Or] the plant will close", "[But] for the crew, all would have died": one word that makes it a condition.
  const [first, second] = source.words;
  if (first === 'or') return first;
  if (first === 'but' && second === 'for' && SUPPOSED.test(text)) return first;
  if (run.length < 2) return undefined;
  const words = wordsOfRun(proof, run);
  const opens = (frame: RegExp): string | undefined => frame.exec(words)?.[0];
  // "To save money, …", "As prices rose, …": a purpose, and a clause.
  if (source.words[0] === 'to' && source.penn[1] === 'VB') return undefined;
  if (source.words[0] === 'as' && source.relations[0] !== 'case') return undefined;
  return opens(FRAME) ?? opens(EARLIER) ?? placeOf(proof, run);
};

/** "…, Hamas said[, only if Israel agrees]": behind the source too it is of what is said. */
const TERMS =
  /^,? ?(?:only if|if|unless|(?:as|so) long as|provided|subject to|pending|with the (?:proviso|exception)|other than|except|but not|in name only|with \S+ \S+ only)\b/;

const termsOf = (proof: Proof, run: readonly number[]): string | undefined =>
  TERMS.exec(wordsOfRun(proof, run))?.[0].replace(/^, ?/, '');

/** "A ban on dogs [that bite]", "marriage [between cousins] was banned": what is forbidden, taxed or forgiven. */
const BANNED = /^(?:bans?|banned|banning|tax|taxes|pardons?|pardoned|amnesty|prohibited|outlawed)$/;
const NARROWS = /^(?:that|who|which|whose|between|over|under|from|of|aged?)$/;

const bannedOf = (proof: Proof, run: readonly number[]): string | undefined => {
  const { source } = proof;
  const word = source.words[run[0] as number] as string;
  if (!NARROWS.test(word)) return undefined;
  const above = ancestors(source, run[0] as number);
  // Of the ban, or of what is banned.
  const isOf = above.some((at, step) => BANNED.test(source.words[at] as string) && step < 3);
  return isOf && above.some((at) => isKept(proof, at)) ? word : undefined;
};

/** "Orm[, in a film made for the fair,] has confessed", "[, on paper,]", "[, under a deal not yet signed,]": an aside behind the subject that says in what sense. One that names a place does not. */
const senseOf = ({ source }: Proof, run: readonly number[]): string | undefined => {
  const [, second = 0] = run;
  const last = run.at(-1) as number;
  if (run.length < 3 || SAYING.has(source.words[last + 1] ?? '')) return undefined;
  if (!isBetweenCommas(source, run) || !isFiniteTag(source.penn[last + 1])) return undefined;
  const isSense =
    /^an?$/.test(source.words[second + 1] ?? '') || !run.some((at) => source.tags[at] === 'PROPN');
  return /^(?:in|on|under)$/.test(source.words[second] as string) && isSense
    ? source.words[second]
    : undefined;
};

/** Verbs of what is forbidden or shut; when it is so is no circumstance. */
const FORBIDS =
  /^(?:bann?(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|outlaw(?:s|ed|ing)?|clos(?:es?|ed|ing)|halt(?:s|ed|ing)?|bar(?:s|red|ring)?|restrict(?:s|ed|ing)?)$/;
const WITHIN = /^(?:after|before|during|between|except|within|outside|beyond)$/;

/** "Banned smoking in parks [after dark]". */
const limitOf = (proof: Proof, run: readonly number[]): string | undefined => {
  const { source } = proof;
  const word = source.words[run[0] as number] as string;
  const isNight = word === 'at' && source.words[(run[0] as number) + 1] === 'night';
  if (!WITHIN.test(word) && !isNight) return undefined;
  const forbids = source.words.some(
    (verb, at) =>
      at < (run[0] as number) &&
      FORBIDS.test(verb) &&
      source.tags[at] === 'VERB' &&
      dependents(source, at, 'obj', 'xcomp', 'ccomp').length > 0 &&
      isKept(proof, at),
  );
  return forbids ? word : undefined;
};

/** What the truth of the line depends on, and what it does not count, is in it. */
export const condition: Gate = {
  name: 'condition',
  fault(proof) {
    const { source } = proof;
    for (const run of runsOf(proof)) {
      const words = run.map((at) => source.words[at] as string);
      const undone = undoneOf(proof, run);
      if (undone !== undefined) return `that it was undone is lost, “${undone}”`;
      const inverted = INVERTED.exec(words.join(' '))?.[1];
      if (inverted) return `the condition “${inverted} …” is lost`;
      const frame = frameOf(proof, run);
      if (frame !== undefined) return `“${frame} …” is lost, for which it holds`;
      const sense =
        senseOf(proof, run) ?? limitOf(proof, run) ?? bannedOf(proof, run) ?? termsOf(proof, run);
      if (sense !== undefined) return `“${sense} …” is lost, within which it holds`;
      const may = whenMay(proof, run);
      if (may !== undefined) return `the condition “${may} …” is lost`;
      const opens = run[0] === 0 && /^in(?: the| an)? (?:case|event) /.test(words.join(' '));
      if (!opens && !hangsOnLine(proof, run)) continue;
      const found =
        words.find(
          (word, at) =>
            CONDITION.has(word) &&
            !(word === 'once' && AGAIN.test(words[at + 1] ?? '')) &&
            !(word === 'provided' && words[at + 1] === 'by'),
        ) ??
        phraseOf(proof, run) ??
        scopeOf(proof, run) ??
        onceDone(proof, run) ??
        unrealOf(proof, run) ??
        firstOf(proof, run) ??
        suppositionOf(proof, run);
      if (found !== undefined) return `the condition “${found} …” is lost`;
    }
    return undefined;
  },
};
