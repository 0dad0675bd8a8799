import { isWeekday } from '../reading/calendar.ts';
import { ancestors, dependents, subjectOf, subtree, type Tree } from '../reading/tree.ts';
import { NEGATION } from '../reading/words.ts';
import { cutsFromKept } from './dropped-words.ts';
import type { Gate } from './gate.ts';
import { droppedOf, isKept, type Proof, runsOf, wordsOfRun } from './proof.ts';

/** What one says, gives or forecasts beside a deed: it takes nothing of it back. */
const BESIDE_DEED =
  /^(?:say|said|says|give|gave|specify|specified|elaborate|disclose|name|identify|comment|explain|forecast|forecasts|indicate|indicated|add|added|appear|believe)$/;
const OF_DEED = /^(?:it|them|him|her|that|this|so|later|then|instead)$/;

/** "…, but did not say when": something of its own, beside which the first stands. */
const isBesideDeed = (source: Tree, verb: number): boolean =>
  source.tags[verb] === 'VERB' &&
  BESIDE_DEED.test(source.words[verb] as string) &&
  !subtree(source, verb).some((at) => OF_DEED.test(source.words[at] as string));

/** "But …" with no subject of its own, cut from what it takes back: "admitted it, but under threat". */
const lostBut = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find(
    (at) =>
      source.relations[at] === 'conj' &&
      isKept(proof, source.heads[at] as number) &&
      ((subjectOf(source, at) === undefined && !isBesideDeed(source, at)) ||
        dependents(source, source.heads[at] as number, 'aux').some((aux) =>
          /^(?:may|might|could)$/.test(source.words[aux] as string),
        )) &&
      dependents(source, at, 'cc').some((cc) => source.words[cc] === 'but'),
  );
};

/** "Nobody resigns [because of a vote]". */
const deniesAll = ({ source }: Proof, verb: number): boolean =>
  dependents(source, verb, 'nsubj', 'nsubj:pass').some((subject) =>
    subtree(source, subject).some((at) =>
      /^(?:nobody|no|none|neither|nothing|few|only|first|last)$/.test(source.words[at] as string),
    ),
  );

/** "Has yet to win [this season]" as well. */
const denies = ({ words }: Tree, at: number): boolean =>
  /^(?:not|n't|never|no|hardly|rarely|seldom)$/.test(words[at] as string) ||
  (words[at] === 'yet' && words[at + 1] === 'to');

/** "Did not resign [because of the vote]": what is denied may be what was cut. Behind a comma it is not. */
const lostScope = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find((at) => {
    const head = source.heads[at] as number;
    if (head < 0 || !isKept(proof, head)) return false;
    if (deniesAll(proof, head) && source.relations[at] === 'advcl') return true;
    if (!/^(?:advmod|obl|advcl|acl|acl:relcl|nmod)$/.test(source.relations[at] as string))
      return false;
    const first = subtree(source, at)[0] as number;
    const apart = [first - 1, first].some((mark) =>
      /^(?:[,(—–]|--?)$/.test(source.words[mark] ?? ''),
    );
    // A day is of no account here.
    if (apart || first === 0 || isWeekday(source.words[at] as string)) return false;
    return [head, ...ancestors(source, head)].some((above) =>
      dependents(source, above, 'advmod', 'det').some((no) => no < at && denies(source, no)),
    );
  });
};

/** "Not because they could not, [but because] …", "not only here [but there]". */
const lostContrast = ({ source, places }: Proof): number | undefined => {
  const not = source.words.findIndex(
    (word, at) =>
      word === 'not' &&
      (places[at] as number) >= 0 &&
      /^(?:because|only|just|merely|so|simply)$/.test(source.words[at + 1] ?? ''),
  );
  const but = source.words.findIndex(
    (word, at) => at > not && word === 'but' && (places[at] as number) < 0,
  );
  return not < 0 || but < 0 ? undefined : but;
};

/** "[Not his,] but hers", "neither Orm [nor Lind]": one of two words that go together. */
const lostPartner = (proof: Proof): number | undefined => {
  const { source } = proof;
  return droppedOf(proof).find((at) => {
    const word = source.words[at] as string;
    if (word === 'not' || word === "n't")
      return source.words.some(
        (other, later) =>
          later > at &&
          other === 'but' &&
          isKept(proof, later) &&
          /^(?:ADP|DET|PART|SCONJ)$/.test(source.tags[later + 1] ?? ''),
      );
    return (
      word === 'nor' &&
      source.words.some(
        (other, before) => before < at && other === 'neither' && isKept(proof, before),
      )
    );
  });
};

/** What takes back all that it is told of: ", in a letter that her office calls a fake". */
const DOUBT = /^(?:fake[ds]?|forged|forgery|hoax|false|untrue|lie|unfounded|baseless|fabricated)$/;

const lostDoubt = ({ source, places }: Proof): number | undefined => {
  const at = source.words.findIndex(
    (word, token) =>
      DOUBT.test(word) && (places[token] as number) < 0 && isSaidOfLine(source, places, token),
  );
  return at < 0 ? undefined : at;
};

/** Whether what holds the word hangs on a verb that stays; what is told of a noun is of the noun. */
const isSaidOfLine = (source: Tree, places: readonly number[], at: number): boolean => {
  const cut = [at, ...ancestors(source, at)];
  const kept = cut.findIndex((above) => (places[above] as number) >= 0);
  return kept > 0 && /^(?:VERB|AUX)$/.test(source.tags[cut[kept] as number] as string);
};

/** What undoes a deed: "[, but the court restored him]", "[, only to suspend it]", "[before revoking it]". */
const REVERSES =
  /\b(?:restor|overturn|overrul|revers|revok|cancel|annul|quash|scrapp|suspend|withdr[ae]w|disown|disqualif|reinstat)|\b(?:void|voided|rejected|released|acquitted|undid|undone|ruled out|thrown out|threw out|struck down|called off|taken? back|taking back|mistake|turned out|woke|not stand|never happened|died|dead|dropped)\b/;
const TURNS_BACK =
  /(?:^|, )(?:but|yet|only to|before \S+ing|until|a (?:threat|claim|promise|remark)|(?:remarks|words) that)\b.*/;

const lostReversal = (proof: Proof): string | undefined => {
  for (const run of runsOf(proof)) {
    const words = wordsOfRun(proof, run);
    const back = TURNS_BACK.exec(words)?.[0];
    if (back && REVERSES.test(back)) return back.replace(/^, /, '').split(' ')[0];
  }
  return undefined;
};

/** What is denied for a time, or for good. */
const UNTIL =
  /^(?:not|n't|never|unlikely|reluctant|unwilling|refus(?:es?|ed|ing)|fail(?:s|ed)?|declin(?:es?|ed))$/;

/** "Unlikely to agree [before May]", "refused to sign [until then]": when it is denied for. */
const lostTerm = (proof: Proof): string | undefined => {
  const { source } = proof;
  for (const [first = 0] of runsOf(proof)) {
    if (!/^(?:before|until|till)$/.test(source.words[first] as string)) continue;
    if (source.words.some((word, at) => at < first && UNTIL.test(word) && isKept(proof, at)))
      return source.tokens[first]?.text;
  }
  return undefined;
};

/** "[, which the army denies]", "[though the bank disputes it]". */
const DENIES = /^(?:den(?:y|ies|ied)|disput(?:es?|ed)|contradict(?:s|ed)?|refut(?:es?|ed))$/;
const ALL_OF_IT = /^(?:it|this|that|which)$/;

const lostDenial = (proof: Proof): number | undefined => {
  const { words } = proof.source;
  return runsOf(proof)
    .filter((run) => run.some((at) => ALL_OF_IT.test(words[at] as string)))
    .flat()
    .find((at) => DENIES.test(words[at] as string));
};

const NEVER =
  /^(?:not|n't|no|never|nobody|nothing|none|nowhere|neither|hardly|barely|scarcely|seldom|rarely|few|little)$/;

/** "Had killed [nobody]": right behind the verb it is the verb's, whatever the parser hung it on. */
const lostBehindVerb = (proof: Proof): number | undefined => {
  const { words, tags } = proof.source;
  return runsOf(proof)
    .map(([first = 0]) => first)
    .find(
      (first) =>
        first > 0 &&
        NEVER.test(words[first] as string) &&
        /^(?:VERB|AUX)$/.test(tags[first - 1] as string) &&
        isKept(proof, first - 1),
    );
};

/** Relations of a clause or noun that says something of its own: "[, refusing to quit]", "[after both failed]". */
const OF_ITS_OWN = /^(?:advcl|acl|acl:relcl|appos|nmod)$/;

/** "Won the vote[, failing to win a majority]": of the deed itself, unless it was before or after. */
const isShortcoming = (source: Tree, at: number): boolean =>
  /^fail/.test(source.words[at] as string) &&
  source.relations[at] === 'advcl' &&
  !dependents(source, at, 'mark', 'advmod').some((mark) =>
    /^(?:after|when|since|before)$/.test(source.words[mark] as string),
  );

/** A negation cut from what it denies; a verb or noun that heads what was cut denies nothing that stays. */
const lostNegation = (proof: Proof): number | undefined => {
  const { tags, relations } = proof.source;
  return cutsFromKept(proof, NEGATION).find(
    (at) =>
      !/^(?:VERB|NOUN)$/.test(tags[at] as string) ||
      !OF_ITS_OWN.test(relations[at] as string) ||
      isShortcoming(proof.source, at),
  );
};

/** What is denied, refused, lacking or half taken back stays so. */
export const negation: Gate = {
  name: 'negation',
  fault(proof) {
    const { tokens } = proof.source;
    const lost = lostNegation(proof) ?? lostBehindVerb(proof);
    if (lost !== undefined) return `the negation “${tokens[lost]?.text}” is lost`;
    const scope = lostScope(proof);
    if (scope !== undefined) return `“${tokens[scope]?.text}” may be what is denied, and is lost`;
    const contrast = lostContrast(proof);
    if (contrast !== undefined) return `“but ${tokens[contrast + 1]?.text}” is lost`;
    const partner = lostPartner(proof);
    if (partner !== undefined) return `“${tokens[partner]?.text}” is lost, its partner stays`;
    const doubt = lostDoubt(proof) ?? lostDenial(proof);
    if (doubt !== undefined) return `the doubt “${tokens[doubt]?.text}” is lost`;
    const reversal = lostReversal(proof);
    if (reversal !== undefined) return `“${reversal} …” is lost, which takes it back`;
    const term = lostTerm(proof);
    if (term !== undefined) return `“${term} …” is lost, for which it is denied`;
    const but = lostBut(proof);
    return but === undefined ? undefined : `“but … ${tokens[but]?.text}” is lost`;
  },
};
