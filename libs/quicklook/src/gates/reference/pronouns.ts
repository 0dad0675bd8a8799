import type { Entity } from '@quickwire/contracts';
import { type Gender, genderOf } from '../../reading/antecedent.ts';
import { mayBePerson } from '../../reading/person-nouns.ts';
import { quotedTokens } from '../../reading/quoted.ts';
import type { Reading } from '../../reading/reading.ts';
import { ancestors, dependents, subtree, type Tree } from '../../reading/tree.ts';
import { SAYING } from '../../reading/words.ts';
import type { Proof } from '../proof.ts';

const SPEAKER = /^(?:i|me|my|mine|we|us|our|ours|myself|ourselves)$/;
const READER = /^(?:you|your|yours|yourself)$/;
const THIRD =
  /^(?:he|him|his|she|her|hers|they|them|their|theirs|himself|herself|themselves|its|itself|it)$/;
const POSSESSIVE = /^(?:his|her|its|their|hers|theirs|himself|herself|itself|themselves)$/;
const NOMINAL = /^(?:nsubj|nsubj:pass|obj|obl|nmod|nmod:poss|conj|root|appos)$/;
/** What "its" may stand for besides a name. */
const BODY =
  /^(?:company|country|government|agency|team|party|university|school|city|state|council|bank|airline|firm|church|army|union|ministry|department|court|network|newspaper|club|group|hospital|museum|organi[sz]ation|site|website|magazine|navy|committee|commission|parliament|province|district|association|foundation|institute|festival|programme|program|military|retailer|maker|manufacturer|carrier|brewer|bureau|authority|board)$/;

/** "Him", as the object of a verb, is never the verb's own subject. */
const isObject = (tree: Tree, at: number): boolean =>
  /^(?:obj|iobj|obl|nmod)$/.test(tree.relations[at] as string) &&
  /^(?:him|her|them|it)$/.test(tree.words[at] as string);

const isPlural = (tree: Tree, noun: number): boolean =>
  tree.penn[noun] === 'NNS' ||
  (tree.penn[noun] === 'NNPS' && tree.words[noun] !== 'states') ||
  dependents(tree, noun, 'conj').length > 0;

/** A name or noun in the line, before the pronoun, that it can stand for and that nothing else rivals. */
const hasAntecedent = (tree: Tree, at: number): boolean => {
  const word = tree.words[at] as string;
  const nominals = tree.tokens.flatMap((_, token) =>
    token < at &&
    /^(?:NOUN|PROPN)$/.test(tree.tags[token] as string) &&
    NOMINAL.test(tree.relations[token] as string)
      ? [token]
      : [],
  );
  if (isObject(tree, at) && (nominals.length < 2 || word === 'them')) return false;
  const subject = nominals.find((token) => /^nsubj/.test(tree.relations[token] as string));
  if (subject === undefined)
    return (
      POSSESSIVE.test(word) &&
      nominals.length === 1 &&
      (genderOf(word) === undefined ||
        tree.tags[nominals[0] as number] === 'PROPN' ||
        mayBePerson(tree.words[nominals[0] as number] as string))
    );
  if (/^(?:they|them|their|theirs|themselves)$/.test(word)) return isPlural(tree, subject);
  if (isPlural(tree, subject)) return false;
  if (genderOf(word) !== undefined)
    return (
      nominals.length <= 3 &&
      nominals.some(
        (token) => tree.tags[token] === 'PROPN' || mayBePerson(tree.words[token] as string),
      )
    );
  return (
    POSSESSIVE.test(word) &&
    (tree.tags[subject] === 'PROPN' || BODY.test(tree.words[subject] as string))
  );
};

const subjectEntity = (reading: Reading, sentence: number): Entity | undefined => {
  const tree = reading.trees[sentence] as Tree;
  const subject = tree.root < 0 ? undefined : dependents(tree, tree.root, 'nsubj', 'nsubj:pass')[0];
  return subject === undefined ? undefined : reading.entityAt(tree.tokens[subject]?.start ?? 0);
};

/** Whether a subject before the pronoun is a person without a name. */
const hasUnnamed = (line: Tree, at: number): boolean =>
  line.tokens.some(
    (_, token) =>
      token < at &&
      line.penn[token] === 'NN' &&
      /^nsubj/.test(line.relations[token] as string) &&
      mayBePerson(line.words[token] as string),
  );

const hasNamedBeside = (line: Tree, at: number): boolean =>
  line.tokens.some(
    (_, token) =>
      token < at &&
      line.tags[token] === 'PROPN' &&
      /^(?:obj|iobj|obl|ccomp)$/.test(line.relations[token] as string),
  );

/** People named in the sentence before the pronoun. */
const peopleBefore = (
  { reading, sentence, source, aligned }: Proof,
  at: number,
): ReadonlySet<Entity> => {
  const { start } = source.tokens[Math.max(0, aligned[at] ?? 0)] as { start: number };
  return new Set(
    reading
      .namesIn(sentence)
      .flatMap(({ entity, start: from }) =>
        entity.type === 'person' && from < start ? [entity] : [],
      ),
  );
};

/** Whether a noun or name before the pronoun may be somebody's: "Norway jailed his brother" has none. */
const hasSomebody = ({ reading, line, source, aligned }: Proof, at: number): boolean =>
  line.words.slice(0, at).some((word, token) => {
    if (line.tags[token] === 'NOUN') return mayBePerson(word);
    const name = reading.entityAt(source.tokens[aligned[token] ?? -1]?.start ?? -1);
    return line.tags[token] === 'PROPN' && !/^(?:organisation|place)$/.test(name?.type ?? '');
  });

const isNamedInLine = ({ reading, source, aligned }: Proof, person: Entity): boolean =>
  aligned.some((place) => reading.entityAt(source.tokens[place]?.start ?? -1) === person);

/**
 * Whether a reader knows who "he" or "his" is: one person is named before it and is the sentence's subject, or what is named besides
 * is little and the sentence before is about nobody else.
 */
const isKnownPerson = (proof: Proof, at: number): boolean => {
  const { reading, sentence, line, aligned } = proof;
  const place = aligned[at] ?? -1;
  const own = peopleBefore(proof, at);
  if (own.size > 1) return false;
  // "While Moe was in jail, [her husband left]": the name went with what was cut.
  if ([...own].some((person) => !isNamedInLine(proof, person))) return false;
  const subject = subjectEntity(reading, sentence);
  if (!isObject(line, at) && subject !== undefined && own.has(subject) && place >= 0) return true;
  if (own.size === 1 && !isObject(line, at) && isOnlyPerson(proof, at)) return true;
  if (!hasAntecedent(line, at)) return false;
  if (own.size === 0 && !hasSomebody(proof, at)) return false;
  // "A driver told Orm that he": either.
  if (hasUnnamed(line, at) && hasNamedBeside(line, at)) return false;
  const previous = reading.proseFrom(sentence, -1);
  const before = previous === undefined ? undefined : subjectEntity(reading, previous);
  return before?.type !== 'person' || own.has(before) || own.size === 0;
};

/** "The army says it will …": who says it, where that is a body and nothing else is named before. */
const isBodyThatSays = ({ line: tree, source, aligned, reading }: Proof, at: number): boolean => {
  if (tree.words[at] !== 'it' || tree.relations[at] !== 'nsubj') return false;
  const clause = tree.heads[at] as number;
  const says = tree.heads[clause] ?? -1;
  if (tree.relations[clause] !== 'ccomp' || !SAYING.has(tree.words[says] ?? '')) return false;
  const subject = dependents(tree, says, 'nsubj')[0];
  if (subject === undefined || subject > says || isPlural(tree, subject)) return false;
  const who = reading.entityAt(source.tokens[aligned[subject] ?? -1]?.start ?? -1);
  const isBody = who
    ? /^(?:organisation|place)$/.test(who.type)
    : tree.penn[subject] === 'NN' && !mayBePerson(tree.words[subject] as string);
  if (dependents(tree, clause, 'cop').length > 0) return false;
  const first = Math.min(...subtree(tree, clause));
  return isBody && !PREDICATE_OF_IT.test(tree.words[clause] as string) && at - first < 2;
};

/** "It is possible that": no body is meant. */
const PREDICATE_OF_IT =
  /^(?:possible|likely|unlikely|clear|unclear|important|necessary|difficult|hard|easy|true|time|rain\w*|snow\w*|seem\w*|appear\w*|unfortunate|regrettable|crucial|vital|essential|illegal|legal|safe|dangerous|wrong|right|too|early|up|impossible|unfair|fair|good|bad|best|better)$/;

/** "During his speech, Orm will …": a pronoun before the subject, whom the clause is about, where the sentence before names nobody else. */
const isOfSubjectAhead = (proof: Proof, at: number): boolean => {
  const { reading, sentence, line, source, aligned } = proof;
  const subject = line.root < 0 ? undefined : dependents(line, line.root, 'nsubj', 'nsubj:pass')[0];
  if (subject === undefined || subject < at || !POSSESSIVE.test(line.words[at] as string))
    return false;
  if (genderOf(line.words[at] as string) === undefined) return false;
  if (!line.words.slice(at, subject).includes(',')) return false;
  const place = aligned[subject] ?? -1;
  const person = place < 0 ? undefined : reading.entityAt(source.tokens[place]?.start ?? -1);
  if (person?.type !== 'person') return false;
  const previous = reading.proseFrom(sentence, -1);
  const near = previous === undefined ? [] : reading.namesIn(previous);
  return (
    peopleBefore(proof, at).size === 0 &&
    near.every(({ entity }) => entity.type !== 'person' || entity === person)
  );
};

const isOther = (gender: Gender | undefined, pronoun = ''): boolean =>
  gender !== undefined && gender !== genderOf(pronoun);

/** "Officials say Orm passed a test when he was hired": one name before it, no other noun for one person, and nobody else in the sentence before. */
const isOnlyPerson = (proof: Proof, at: number): boolean => {
  const { reading, sentence, line } = proof;
  const [own] = peopleBefore(proof, at);
  const rival = line.tokens.some(
    (_, token) =>
      token < at && line.penn[token] === 'NN' && mayBePerson(line.words[token] as string),
  );
  if (
    rival ||
    line.words.some((word, token) => token < at && isOther(genderOf(word), line.words[at]))
  )
    return false;
  const previous = reading.proseFrom(sentence, -1);
  return (
    previous === undefined ||
    reading.namesIn(previous).every(({ entity }) => entity.type !== 'person' || entity === own)
  );
};

/** The noun that is the subject of the clause that the pronoun stands in. */
const ownSubject = (tree: Tree, at: number): number | undefined => {
  for (const above of ancestors(tree, at)) {
    const subject = dependents(tree, above, 'nsubj', 'nsubj:pass')[0];
    if (subject !== undefined) return subject < at ? subject : undefined;
  }
  return undefined;
};

/** "Its" of a body or place that is the subject of its own clause, with no other such noun between. */
const isOfOwnSubject = ({ line, source, aligned, reading }: Proof, at: number): boolean => {
  if (line.words[at] !== 'its') return false;
  const subject = ownSubject(line, at);
  if (subject === undefined || isPlural(line, subject)) return false;
  const who = reading.entityAt(source.tokens[aligned[subject] ?? -1]?.start ?? -1);
  return who ? /^(?:organisation|place)$/.test(who.type) : BODY.test(line.words[subject] as string);
};

const isNominal = (line: Tree, at: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(line.tags[at] as string) && NOMINAL.test(line.relations[at] as string);

/** Nouns that stand for several without a plural's form. */
const SEVERAL = /^(?:police|people|group|crew|staff|team|couple|pair|family)$/;

/** "They" and "their" behind a noun for several, "its" behind any for one: readers found nothing to guess. */
const isOfNounBefore = ({ line }: Proof, at: number): boolean => {
  const word = line.words[at] as string;
  const several = /^(?:they|their)$/.test(word);
  if (!several && word !== 'its') return false;
  return line.tokens.some(
    (_, noun) =>
      noun < at &&
      isNominal(line, noun) &&
      (isPlural(line, noun) || SEVERAL.test(line.words[noun] as string)) === several,
  );
};

/** "The EU warned that it was prepared": the subject of the line, where it is a body or place, in a clause of it. */
const isBodyOfLine = ({ line, source, aligned, reading }: Proof, at: number): boolean => {
  const subject = line.root < 0 ? undefined : dependents(line, line.root, 'nsubj', 'nsubj:pass')[0];
  if (line.words[at] !== 'it' || !/^nsubj/.test(line.relations[at] as string)) return false;
  if (subject === undefined || subject > at || isPlural(line, subject)) return false;
  const clause = line.heads[at] as number;
  if (!/^(?:advcl|ccomp|conj)$/.test(line.relations[clause] as string)) return false;
  if (PREDICATE_OF_IT.test(line.words[clause] as string)) return false;
  const who = reading.entityAt(source.tokens[aligned[subject] ?? -1]?.start ?? -1);
  return who ? /^(?:organisation|place)$/.test(who.type) : BODY.test(line.words[subject] as string);
};

/** "The suspect in the death of Orm withdrew his confession": a person who is the subject of its clause, where nobody else stands between. */
const isOfPersonAsSubject = ({ line, source, aligned, reading }: Proof, at: number): boolean => {
  if (!POSSESSIVE.test(line.words[at] as string)) return false;
  const subject = ownSubject(line, at);
  if (subject === undefined || isPlural(line, subject)) return false;
  const isPerson = (token: number): boolean =>
    line.tags[token] === 'NOUN'
      ? mayBePerson(line.words[token] as string)
      : reading.entityAt(source.tokens[aligned[token] ?? -1]?.start ?? -1)?.type === 'person';
  const own = subtree(line, subject).filter((token) => token < at);
  const isKnown = isPerson(subject) || dependents(line, subject, 'flat', 'appos').some(isPerson);
  return (
    isKnown &&
    !line.tokens.some((_, token) => token < at && !own.includes(token) && isPerson(token))
  );
};

/** "His" in a story's first sentence, which names one person and has no other noun for one. */
const isOfLead = ({ reading, sentence, line, source, aligned }: Proof, at: number): boolean => {
  if (reading.placeInProse(sentence) !== 0 || !POSSESSIVE.test(line.words[at] as string))
    return false;
  const people = new Set(
    line.tokens.flatMap((_, token) => {
      const entity = reading.entityAt(source.tokens[aligned[token] ?? -1]?.start ?? -1);
      return entity?.type === 'person' ? [entity] : [];
    }),
  );
  const others = line.tokens.filter(
    (_, token) =>
      line.penn[token] === 'NN' &&
      /^(?:nsubj|obj|iobj|obl|nmod|root)/.test(line.relations[token] as string) &&
      mayBePerson(line.words[token] as string),
  );
  return people.size === 1 && others.length === 0;
};

/** "It has been two years since …": no thing is meant. */
const SINCE = /^It(?:['’]s| is| has)(?: been)? (?:\S+ ){1,5}(?:years?|months?|weeks?|days?) since /;

/** "…, he said" at the end: nobody in what is said is the one who says it. */
const isClosingSpeaker = (line: Tree, at: number): boolean =>
  line.words[at - 1] === ',' && line.relations[at] === 'nsubj' && (line.heads[at] as number) > at;

type Rule = (proof: Proof, at: number) => boolean;

/** Any of these makes it plain what "it" or "they" stands for, and whom "he" or "she". */
const NOUNS: readonly Rule[] = [
  ({ line }, at) => hasAntecedent(line, at),
  isBodyThatSays,
  isOfOwnSubject,
  isOfNounBefore,
  isBodyOfLine,
];
const PEOPLE: readonly Rule[] = [isKnownPerson, isOfSubjectAhead, isOfLead, isOfPersonAsSubject];

/** A pronoun of the line that stands for nobody in it. */
export const loosePronoun = (proof: Proof): string | undefined => {
  const { line } = proof;
  const quoted = quotedTokens(line);
  for (const [at, word] of line.words.entries()) {
    if (READER.test(word)) return `“${word}” is nobody here`;
    if (line.tags[at] !== 'PRON') continue;
    // The one who speaks is named beside his words, or another gate stops the line.
    if (SPEAKER.test(word) && !quoted[at]) return `“${word}” is nobody here`;
    if (!THIRD.test(word) || (word === 'it' && line.relations[at] === 'expl')) continue;
    if (at === 0 && SINCE.test(proof.text)) continue;
    // "…,” he said: whoever is named is named in his words.
    const speaks =
      SAYING.has(line.words[line.heads[at] as number] ?? '') &&
      (quoted.some(Boolean) || isClosingSpeaker(line, at));
    const known =
      !speaks &&
      (genderOf(word) === undefined
        ? NOUNS.some((rule) => rule(proof, at))
        : PEOPLE.some((rule) => rule(proof, at)));
    if (!known) return `“${word}” stands for no one in the line`;
  }
  return undefined;
};

/** Whether the tags alone show that a pronoun of the line stands for nobody in it: no noun is before it. */
export const looksLoose = (proof: Proof): boolean => {
  const { line } = proof;
  const quoted = quotedTokens(line);
  if (line.words.some((word) => READER.test(word))) return true;
  return line.words.some((word, at) => {
    if (!(SPEAKER.test(word) ? !quoted[at] : THIRD.test(word) && word !== 'it')) return false;
    if (line.tags[at] !== 'PRON') return false;
    if (SPEAKER.test(word)) return true;
    const isFirst = !line.tags.some((tag, token) => token < at && /^(?:NOUN|PROPN)$/.test(tag));
    return isFirst && (genderOf(word) === undefined || peopleBefore(proof, at).size === 0);
  });
};
