import { DAY_PARTS, isWeekday, WEEKDAYS } from '../../reading/calendar.ts';
import { dependents, isTensed, subtree, type Tree } from '../../reading/tree.ts';
import type { Proof } from '../proof.ts';

/** Prepositions of mere circumstance; any other may bring what the verb, or the noun before it, cannot do without. */
const CIRCUMSTANCE =
  /^(?:during|after|before|amid|following|throughout|since|while|because|when|despite|due)$/;
const WHERE = /^(?:in|at|on|outside|inside|near|along|across|around)$/;
const DAY_OR_WEEK = new RegExp(`^(?:${WEEKDAYS}|${DAY_PARTS}|weekend|week|month)$`);

/** "Said [in a statement]": where it was said, not what. */
const isPlaceOfSpeech = (source: Tree, top: number, first: number): boolean =>
  /^(?:in|at|on|during|via)$/.test(source.words[first] as string) &&
  /^(?:said|says|told|tells|wrote|announced|added|confirmed)$/.test(
    source.words[source.heads[top] ?? -1] ?? '',
  ) &&
  OF_SPEECH.test(source.words[top] as string);

const OF_SPEECH = new RegExp(
  `^(?:statements?|briefing|interviews?|speech|e-?mail|letter|conference|tweets?|post|release|filing|facebook|twitter|instagram|television|tv|radio|blog|telephone|phone|message|video|address|remarks|hearing|meeting|${WEEKDAYS})$`,
);

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
  /^(?:ask|urg|assign|press|appoint|have$|ha[ds]$|allow|forc|want|order|tell|told|help|need|petition|requir|encourag|persuad|invit|pressur|expect|enabl|caus|lead|led|get|got|tr[iy]|use[ds]?$|know|believ|think|thought|consider|design|set|seem|appear|sen[dt]|hir|recruit|pa(?:y|id)|chose|choos|train|task|instruct|direct|commission|call)/;

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

/** Verbs of travelling, meeting and beating. */
const ERRAND =
  /^(?:me(?:e|t)(?:s|ting)?|gather(?:s|ed|ing)?|(?:travel|visit|attend|arriv|return|launch|creat|welcom|defeat|host)\w*|fl(?:y|ew|ies)|march(?:es|ed|ing)?|handed|beat|downed)$/;

/** "Met in Oslo [to discuss the pact]", "flew home [to vote]": what for. */
const isErrand = (source: Tree, top: number, first: number): boolean =>
  source.relations[top] === 'advcl' &&
  source.words[first] === 'to' &&
  source.relations[first] === 'mark' &&
  source.penn[top] === 'VB' &&
  ERRAND.test(source.words[source.heads[top] ?? -1] ?? '');

/** "Beat China on Wednesday [in its first match]": what a verb needs comes before the day. */
export const isBehindDay = (source: Tree, first: number): boolean =>
  /^(?:in|at|outside|inside|near|during|before|after|for|amid|ahead|alongside)$/.test(
    source.words[first] as string,
  ) &&
  isWeekday(source.words[first - 1] ?? '') &&
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
export const isLostPlace = ({ source, places, reading }: Proof, top: number): boolean => {
  const whole = subtree(source, top);
  if (whole.some((token) => (places[token] as number) >= 0)) return false;
  const first =
    whole.find((token) => source.tokens[token]?.kind !== 'mark') ?? (whole[0] as number);
  if (isReason(source, top) || isErrand(source, top, first)) return false;
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
  if (isBehindDay(source, first)) return false;
  if (isWhereHarmed(source, top, first)) return false;
  if (BESIDE.test(source.words.slice(first, first + 5).join(' '))) return false;
  if (isAsClause(source, top, first) || isPlaceOfSpeech(source, top, first)) return false;
  if (!/^(?:ADP|SCONJ|VERB|PART|ADV)$/.test(source.tags[first] as string)) return false;
  const word = source.words[first] as string;
  if (!WHERE.test(word)) return !CIRCUMSTANCE.test(word);
  if (DAY_OR_WEEK.test(source.words[top] as string)) return false;
  const afterVerb = source.tags[first - 1] === 'VERB';
  return afterVerb || reading.entityAt(source.tokens[top]?.start ?? 0)?.type !== 'place';
};
