import { isOfCalendar } from '../../reading/calendar.ts';
import { dependents, isFiniteTag, subtree } from '../../reading/tree.ts';
import { droppedOf, isKept, type Proof, runsOf } from '../proof.ts';

const NOUN = /^(?:NOUN|PROPN)$/;

/** "A plant [in Oslo] and a mill in Moss": the place that stays would be read with both. */
export const unshared = (proof: Proof, cuts: readonly number[]): number | undefined => {
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
export const strayName = (proof: Proof): number | undefined => {
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

/** "Was killed[, leaving two daughters], aged 4 and 6": what tells of a noun that went. */
export const orphaned = (proof: Proof): number | undefined => {
  const { source, places } = proof;
  for (const run of runsOf(proof)) {
    const last = run.at(-1) as number;
    // "Were hurt [on Monday], leaving …": nothing tells of a day.
    const lostNoun = (at: number): boolean =>
      NOUN.test(source.tags[at] as string) && !isOfCalendar(source.words[at] as string);
    if (run[0] === 0 || !run.some(lostNoun)) continue;
    const next = source.tokens.findIndex((token, at) => at > last && token.kind !== 'mark');
    const parted = source.words.slice(run[0], next).includes(',');
    if (next < 0 || !parted || (places[next] as number) < 0) continue;
    // "[, weighing an offer from Moss,] met with …", "…, according to police": these tell of the whole.
    if (source.heads[next] === -1 || source.words[next] === 'according') continue;
    const tells = /^(?:VBN|VBG|WDT|WP|WP\$)$/.test(source.penn[next] as string);
    if (tells || source.words[next] === 'aged') return next;
  }
  return undefined;
};

const OPENS_CLAUSE = /^(?:after|before|when|while|because|as|since|although|though|where)$/;
/** Nouns of what someone may, can or means to do. */
const TO_DO =
  /^(?:willingness|ability|effort|bid|plan|attempt|decision|right|refusal|failure|desire|need|chance|opportunity|pledge|promise|move|power|permission|offer|order)s?$/;

/** "Launching a campaign [after television] reported that …", "fighting [which had ended a truce] agreed in May", "deadlocked [despite a willingness] to yield": a verb whose noun went. */
export const parted = (proof: Proof): number | undefined => {
  const { source } = proof;
  for (const run of runsOf(proof)) {
    const [first = 0] = run;
    const last = run.at(-1) as number;
    const verb = last + 1;
    if (first === 0 || !NOUN.test(source.tags[last] as string) || !isKept(proof, verb)) continue;
    const tag = source.penn[verb] as string;
    const opener = run.findLast((at) => OPENS_CLAUSE.test(source.words[at] as string)) ?? -1;
    const isOpen = opener >= 0 && !run.some((at) => at > opener && isFiniteTag(source.penn[at]));
    if (isOpen && isFiniteTag(tag)) return verb;
    const tellsOf = /^(?:which|that|who)$/.test(source.words[first] as string);
    if (tellsOf && (tag === 'VBN' || (tag === 'VBD' && source.relations[verb] === 'acl')))
      return verb;
    const isNamed = source.tags[last] === 'PROPN' || isOfCalendar(source.words[last] as string);
    if (source.words[verb] === 'to' && (TO_DO.test(source.words[last] as string) || !isNamed))
      return verb;
  }
  return undefined;
};

/** A relative clause or apposition that stays while what stood between it and its noun went: it would be read with another noun. */
export const moved = (proof: Proof): number | undefined => {
  const { tokens, relations, heads } = proof.source;
  const found = tokens.findIndex((_, at) => {
    if (!isKept(proof, at) || !/^(?:acl:relcl|acl|appos)$/.test(relations[at] as string))
      return false;
    const head = heads[at] as number;
    const first = subtree(proof.source, at)[0] as number;
    if (head > first || !isKept(proof, head)) return false;
    return droppedOf(proof).some(
      (lost) => lost > head && lost < first && tokens[lost]?.kind !== 'mark',
    );
  });
  return found < 0 ? undefined : found;
};

/** "Declared an outbreak [in Moss], a town of 1,500": what a comma set beside a noun that went. */
export const leftBeside = (proof: Proof): number | undefined => {
  const { tokens, tags, words, penn } = proof.source;
  for (const run of runsOf(proof)) {
    const [first = 0] = run;
    const comma = (run.at(-1) as number) + 1;
    const next = comma + 1;
    const wasSetOff = [first - 1, first].some((at) => tokens[at]?.kind === 'mark');
    if (first === 0 || wasSetOff || words[comma] !== ',' || !isKept(proof, next)) continue;
    // "Police arrested ten men [on Monday], two of them …": a day has nothing set beside it.
    if (!NOUN.test(tags[comma - 1] as string) || isOfCalendar(words[comma - 1] as string)) continue;
    if (words[next + 1] === 'of' && /^(?:them|whom|which)$/.test(words[next + 2] ?? '')) continue;
    if (!/^(?:DET|NOUN|PROPN|NUM)$/.test(tags[next] as string) && words[next] !== 'to') continue;
    const end = tokens.findIndex(({ kind }, at) => at > comma && kind === 'mark');
    // A clause behind the comma is one's own: "…, police said".
    if (!penn.slice(next, end < 0 ? undefined : end).some(isFiniteTag)) return next;
  }
  return undefined;
};
