import { genderOf, mayBe } from '../../reading/gender.ts';
import { quotedTokens } from '../../reading/quoted.ts';
import { ancestors, type Tree } from '../../reading/tree.ts';
import { SAYING } from '../../reading/words.ts';
import { droppedOf, isKept, type Proof } from '../proof.ts';
import { isBody, isPlural, ownSubject } from './pronouns/nouns.ts';
import { RULES_OF_NOUNS } from './pronouns/of-nouns.ts';
import { RULES_OF_PEOPLE } from './pronouns/of-people.ts';
import { POSSESSIVE, READER, SPEAKER, THIRD } from './pronouns/words.ts';

/** "It has been two years since …": no thing is meant. */
const SINCE = /^It(?:['’]s| is| has)(?: been)? (?:\S+ ){1,5}(?:years?|months?|weeks?|days?) since /;

/** "…, he said" at the end: nobody in what is said is the one who says it. */
const isClosingSpeaker = (line: Tree, at: number): boolean =>
  line.words[at - 1] === ',' && line.relations[at] === 'nsubj' && (line.heads[at] as number) > at;

/** Whether a noun that was cut is told of a noun that stays: "a coach [who trained Ben Orm]". */
const tellsOfNoun = (proof: Proof, lost: number): boolean => {
  const { source } = proof;
  const noun = ancestors(source, lost).find((above) => isKept(proof, above));
  return noun !== undefined && /^(?:NOUN|PROPN)$/.test(source.tags[noun] as string) && noun < lost;
};

/**
 * "[Ten men were held, but] police said they had done no wrong", "a coach [who trained Ben Orm] said he had cheated", "a bill [that gave China
 * the port] was stopped by its parliament": whom or what it stands for may have gone.
 */
const isOfLost = (proof: Proof, at: number): boolean => {
  const { source, line, aligned, reading } = proof;
  const word = line.words[at] as string;
  const gender = genderOf(word);
  const isSeveral = /^(?:they|them|their|theirs|themselves)$/.test(word);
  const isThing = /^(?:it|its|itself)$/.test(word);
  // "The Rangers[, who won,] have lost their captain": its own subject stays.
  const own = POSSESSIVE.test(word) ? ownSubject(line, at) : undefined;
  if (own !== undefined && (isPlural(line, own) ? isSeveral : isBody(proof, own))) return false;
  return droppedOf(proof).some((lost) => {
    if (lost >= (aligned[at] ?? -1) || !/^(?:NOUN|PROPN)$/.test(source.tags[lost] as string))
      return false;
    if (isSeveral)
      return (
        isPlural(source, lost) &&
        (/^nsubj/.test(source.relations[lost] as string) || tellsOfNoun(proof, lost))
      );
    if (!tellsOfNoun(proof, lost)) return false;
    const entity = reading.entityAt(source.tokens[lost]?.start ?? -1);
    if (gender !== undefined) return entity?.type === 'person' && mayBe(reading, entity, gender);
    return isThing && /^(?:organisation|place)$/.test(entity?.type ?? '');
  });
};

const OF_NOTHING =
  /^it(?: has been|(?: was| is|['’]s)) (?:(?:announced|estimated|reported|believed|expected|thought|revealed|confirmed|agreed|decided|understood|hoped|feared) (?:\S+ ){0,2}that|time (?:for|to|that))\b|^it comes to\b/;

/** "It was announced that", "when it comes to": it stands for nothing. */
const isEmpty = (line: Tree, at: number): boolean =>
  line.relations[at] === 'expl' || OF_NOTHING.test(line.words.slice(at, at + 7).join(' '));

/** A pronoun of the line that stands for nobody in it. */
export const loosePronoun = (proof: Proof): string | undefined => {
  const { line } = proof;
  const quoted = quotedTokens(line);
  for (const [at, word] of line.words.entries()) {
    if (READER.test(word)) return `“${word}” is nobody here`;
    if (line.tags[at] !== 'PRON') continue;
    // The one who speaks is named beside his words, or another gate stops the line.
    if (SPEAKER.test(word) && !quoted[at]) return `“${word}” is nobody here`;
    if (!THIRD.test(word) || (word === 'it' && isEmpty(line, at))) continue;
    if (at === 0 && SINCE.test(proof.text)) continue;
    // "…,” he said: whoever is named is named in his words.
    const speaks =
      SAYING.has(line.words[line.heads[at] as number] ?? '') &&
      (quoted.some(Boolean) || isClosingSpeaker(line, at));
    const known =
      !speaks &&
      !isOfLost(proof, at) &&
      (genderOf(word) === undefined
        ? RULES_OF_NOUNS.some((rule) => rule(proof, at))
        : RULES_OF_PEOPLE.some((rule) => rule(proof, at)));
    if (!known) return `“${word}” stands for no one in the line`;
  }
  return undefined;
};
