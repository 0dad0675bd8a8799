import type { Entity } from '@quickwire/contracts';
import { isOfCalendar } from '../../../reading/calendar.ts';
import { genderOfFirstName } from '../../../reading/first-names.ts';
import { type Gender, genderOf, genderOfNoun, mayBe } from '../../../reading/gender.ts';
import { mayBePerson } from '../../../reading/person-nouns.ts';
import type { Reading } from '../../../reading/reading.ts';
import { dependents, subtree, type Tree } from '../../../reading/tree.ts';
import { SAYING } from '../../../reading/words.ts';
import { entityOf, type Proof, peopleNamed } from '../../proof.ts';
import { isPlural, mainSubject, ownSubject } from './nouns.ts';
import { hasAntecedent, isObject } from './of-nouns.ts';
import { POSSESSIVE } from './words.ts';

const subjectEntity = (reading: Reading, sentence: number): Entity | undefined => {
  const tree = reading.trees[sentence] as Tree;
  const subject = mainSubject(tree);
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
export const peopleBefore = (
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

/** People named in the sentence before. */
const peopleJustBefore = ({ reading, sentence }: Proof): readonly Entity[] => {
  const previous = reading.proseFrom(sentence, -1);
  const near = previous === undefined ? [] : reading.namesIn(previous);
  return near.flatMap(({ entity }) => (entity.type === 'person' ? [entity] : []));
};

/** Whether a noun or name before the pronoun may be somebody's: "Norway jailed his brother" has none. */
const hasSomebody = (proof: Proof, at: number): boolean =>
  proof.line.words.slice(0, at).some((word, token) => {
    const tag = proof.line.tags[token];
    if (tag === 'NOUN') return mayBePerson(word);
    return tag === 'PROPN' && !/^(?:organisation|place)$/.test(entityOf(proof, token)?.type ?? '');
  });

/** "Prosecutor Orm said [she] poisoned two husbands": who is named only here tells of somebody whom the sentence before is about. */
const isOfAnother = (proof: Proof, at: number, own: ReadonlySet<Entity>): boolean => {
  const { reading, sentence, line } = proof;
  const [person] = own;
  const verb = line.heads[at] as number;
  const tells = verb >= 0 && SAYING.has(line.words[line.heads[verb] as number] ?? '');
  if (!person || !tells || !/^nsubj/.test(line.relations[at] as string)) return false;
  const gender = genderOf(line.words[at] as string);
  const previous = reading.proseFrom(sentence, -1);
  if (previous === undefined) return false;
  const near = peopleJustBefore(proof);
  if (near.includes(person))
    return near.some(
      (other) =>
        other !== person &&
        mayBe(reading, other, gender) &&
        subjectEntity(reading, previous) === other,
    );
  const { start } = reading.doc.sentences[sentence] as { start: number };
  const isMost =
    person.mentions.some((mention) => mention.end <= start) &&
    reading.entities.every(
      (other) => other === person || other.type !== 'person' || other.salience <= person.salience,
    );
  const tree = reading.trees[previous] as Tree;
  return (
    !isMost &&
    (near.some((other) => mayBe(reading, other, gender)) ||
      tree.words.some((word) => genderOf(word) === gender) ||
      tree.words.some((word, token) => tree.penn[token] === 'NN' && mayBePerson(word)))
  );
};

/** "A man broke into her flat": all nouns for people before it are for those of the other gender. */
const hasOthersAlone = (line: Tree, at: number): boolean => {
  const genders = line.words
    .slice(0, at)
    .flatMap((word, token) =>
      line.penn[token] === 'NN' && mayBePerson(word) ? [genderOfNoun(word)] : [],
    );
  return genders.length > 0 && genders.every((gender) => isOther(gender, line.words[at]));
};

/**
 * Whether a reader knows who "he" or "his" is: one person is named before it and is the sentence's subject, or what is named besides
 * is little and the sentence before is about nobody else.
 */
const isKnownPerson = (proof: Proof, at: number): boolean => {
  const { reading, sentence, line, aligned } = proof;
  const place = aligned[at] ?? -1;
  const own = peopleBefore(proof, at);
  if (own.size > 1) return false;
  if ([...own].some((person) => !mayBe(reading, person, genderOf(line.words[at] as string))))
    return false;
  if (isOfAnother(proof, at, own)) return false;
  const named = peopleNamed(proof, line.tokens.length);
  // "While Moe was in jail, [her husband left]": the name went with what was cut.
  if ([...own].some((person) => !named.has(person))) return false;
  const subject = subjectEntity(reading, sentence);
  if (!isObject(line, at) && subject !== undefined && own.has(subject) && place >= 0) return true;
  if (own.size === 1 && !isObject(line, at) && isOnlyPerson(proof, at)) return true;
  if (!hasAntecedent(line, at)) return false;
  if (own.size === 0 && !hasSomebody(proof, at)) return false;
  if (own.size === 0 && hasOthersAlone(line, at)) return false;
  // "A driver told Orm that he": either.
  if (hasUnnamed(line, at) && hasNamedBeside(line, at)) return false;
  const previous = reading.proseFrom(sentence, -1);
  const before = previous === undefined ? undefined : subjectEntity(reading, previous);
  return before?.type !== 'person' || own.has(before) || own.size === 0;
};

/** "During his speech, Orm will …": a pronoun before the subject, whom the clause is about, where the sentence before names nobody else. */
const isOfSubjectAhead = (proof: Proof, at: number): boolean => {
  const { line } = proof;
  const subject = mainSubject(line);
  if (subject === undefined || subject < at || !POSSESSIVE.test(line.words[at] as string))
    return false;
  if (genderOf(line.words[at] as string) === undefined) return false;
  if (!line.words.slice(at, subject).includes(',')) return false;
  const person = entityOf(proof, subject);
  if (person?.type !== 'person') return false;
  return (
    peopleBefore(proof, at).size === 0 && peopleJustBefore(proof).every((other) => other === person)
  );
};

const isOther = (gender: Gender | undefined, pronoun = ''): boolean =>
  gender !== undefined && gender !== genderOf(pronoun);

/** "Officials say Orm passed a test when he was hired": one name before it, no other noun for one person, and nobody else in the sentence before. */
const isOnlyPerson = (proof: Proof, at: number): boolean => {
  const { line } = proof;
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
  return peopleJustBefore(proof).every((other) => other === own);
};

/** "The suspect in the death of Orm withdrew his confession": a person who is the subject of its clause, of that gender or of none known, where nobody else stands between. */
const isOfPersonAsSubject = (proof: Proof, at: number): boolean => {
  const { line, reading } = proof;
  const gender = genderOf(line.words[at] as string);
  if (!POSSESSIVE.test(line.words[at] as string) || isObject(line, at)) return false;
  const subject = ownSubject(line, at);
  if (subject === undefined || isPlural(line, subject)) return false;
  const isPerson = (token: number): boolean =>
    line.tags[token] === 'NOUN'
      ? mayBePerson(line.words[token] as string)
      : entityOf(proof, token)?.type === 'person';
  const fits = (token: number): boolean => {
    const person = entityOf(proof, token);
    return person
      ? mayBe(reading, person, gender)
      : !isOther(genderOfNoun(line.words[token] as string), line.words[at]);
  };
  const own = subtree(line, subject).filter((token) => token < at);
  const named = [subject, ...dependents(line, subject, 'flat', 'appos')].filter(isPerson);
  return (
    named.length > 0 &&
    named.every(fits) &&
    !line.tokens.some((_, token) => token < at && !own.includes(token) && isPerson(token))
  );
};

/** Whether a noun only says what one is who is named beside it: "whistleblower" of "whistleblower Ada Orm". */
const isOfName = ({ tags, relations, heads }: Tree, noun: number): boolean =>
  (tags[noun + 1] === 'PROPN' && /^(?:compound|nmod|amod)$/.test(relations[noun] as string)) ||
  (relations[noun] === 'appos' && tags[heads[noun] as number] === 'PROPN') ||
  (tags[noun + 1] === 'PROPN' && relations[noun + 1] === 'appos');

/** "The singer thanked author Ada Moe for his song", "the school will pay Ada Moe to settle her suit": one person before it whom it can stand for, by the gender. */
const isOnlyOneOfGender = (proof: Proof, at: number): boolean => {
  const { line, reading } = proof;
  const word = line.words[at] as string;
  const gender = genderOf(word);
  const people = [...peopleNamed(proof, at)].filter((person) => mayBe(reading, person, gender));
  const nouns = line.tokens.flatMap((_, token) =>
    token < at &&
    line.penn[token] === 'NN' &&
    mayBePerson(line.words[token] as string) &&
    !isOther(genderOfNoun(line.words[token] as string), word) &&
    !isOfName(line, token)
      ? [token]
      : [],
  );
  // A name of nothing known may be a person's, and so may one taken for a body's that begins with a first name.
  const isUnknown = line.tokens.some(
    ({ text }, token) =>
      token < at &&
      line.tags[token] === 'PROPN' &&
      /^(?:nsubj|obj|iobj|obl)/.test(line.relations[token] as string) &&
      (entityOf(proof, token)
        ? entityOf(proof, token)?.type !== 'person' && genderOfFirstName(text) !== undefined
        : !isOfCalendar(line.words[token] as string)),
  );
  if (isObject(line, at) || isUnknown || people.length + nouns.length !== 1) return false;
  const [only] = people;
  const isSubject = [mainSubject(line), ownSubject(line, at)].some(
    (subject) =>
      subject !== undefined && (only ? entityOf(proof, subject) === only : subject === nouns[0]),
  );
  // "Orm said he was armed": he may be whom the sentence before is about.
  const isAlone = peopleJustBefore(proof).every(
    (other) => other === only || !mayBe(reading, other, gender),
  );
  return isAlone || (isSubject && POSSESSIVE.test(word));
};

/** "His" in a story's first sentence, which names one person and has no other noun for one. */
const isOfLead = (proof: Proof, at: number): boolean => {
  const { reading, sentence, line } = proof;
  if (reading.placeInProse(sentence) !== 0 || !POSSESSIVE.test(line.words[at] as string))
    return false;
  const others = line.tokens.filter(
    (_, token) =>
      line.penn[token] === 'NN' &&
      /^(?:nsubj|obj|iobj|obl|nmod|root)/.test(line.relations[token] as string) &&
      mayBePerson(line.words[token] as string),
  );
  return peopleNamed(proof, line.tokens.length).size === 1 && others.length === 0;
};

/** "Singer Ada Moe and her former manager": whose it is stands right before the "and". */
const isOfJoined = (proof: Proof, at: number): boolean => {
  const { line, reading } = proof;
  const word = line.words[at] as string;
  if (!POSSESSIVE.test(word) || !/^(?:and|or)$/.test(line.words[at - 1] ?? '')) return false;
  const person = entityOf(proof, at - 2);
  return person?.type === 'person' && mayBe(reading, person, genderOf(word));
};

/** Any of these makes it plain whom "he" or "she" stands for. */
export const RULES_OF_PEOPLE: readonly ((proof: Proof, at: number) => boolean)[] = [
  isKnownPerson,
  isOfSubjectAhead,
  isOfLead,
  isOfPersonAsSubject,
  isOnlyOneOfGender,
  isOfJoined,
];
