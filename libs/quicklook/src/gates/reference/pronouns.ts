import { genderOf } from '../../reading/gender.ts';
import { quotedTokens } from '../../reading/quoted.ts';
import type { Tree } from '../../reading/tree.ts';
import { SAYING } from '../../reading/words.ts';
import { droppedOf, type Proof } from '../proof.ts';
import { isPlural } from './pronouns/nouns.ts';
import { RULES_OF_NOUNS } from './pronouns/of-nouns.ts';
import { RULES_OF_PEOPLE } from './pronouns/of-people.ts';
import { READER, SPEAKER, THIRD } from './pronouns/words.ts';

/** "It has been two years since …": no thing is meant. */
const SINCE = /^It(?:['’]s| is| has)(?: been)? (?:\S+ ){1,5}(?:years?|months?|weeks?|days?) since /;

/** "…, he said" at the end: nobody in what is said is the one who says it. */
const isClosingSpeaker = (line: Tree, at: number): boolean =>
  line.words[at - 1] === ',' && line.relations[at] === 'nsubj' && (line.heads[at] as number) > at;

/** "[Ten men were held, but] police said they had done no wrong": those whom it stands for may have gone. */
const isOfLost = (proof: Proof, at: number): boolean => {
  const { source, line, aligned } = proof;
  if (!/^(?:they|them|their|theirs|themselves)$/.test(line.words[at] as string)) return false;
  return droppedOf(proof).some(
    (lost) =>
      lost < (aligned[at] ?? -1) &&
      /^nsubj/.test(source.relations[lost] as string) &&
      isPlural(source, lost),
  );
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
