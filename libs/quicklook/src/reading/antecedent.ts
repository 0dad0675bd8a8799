import type { Entity } from '@quickwire/contracts';
import { type Gender, genderOf, genderOfNoun, knownGender, mayBe } from './gender.ts';
import { mayBePerson, PERSON_NOUN } from './person-nouns.ts';
import type { Reading } from './reading.ts';
import { speaks } from './speech.ts';
import { isSpoken } from './spoken.ts';
import { dependents, type Tree } from './tree.ts';
import { SAYING } from './words.ts';

const peopleIn = (reading: Reading, sentence: number): readonly Entity[] => [
  ...new Set(
    reading.namesIn(sentence).flatMap(({ entity }) => (entity.type === 'person' ? [entity] : [])),
  ),
];

/** Whom a token names in the story's own words. */
const entityOfToken = (reading: Reading, tree: Tree, at: number): Entity | undefined => {
  const { start } = tree.tokens[at] as { start: number };
  return isSpoken(reading, start) ? undefined : reading.entityAt(start);
};

/** What the sentence says of its subject, or who says it: "…, Orm claims" before what he claims. */
const predicatesOf = (tree: Tree): readonly number[] =>
  [...dependents(tree, tree.root, 'parataxis'), tree.root].filter((at) => at >= 0);

/** The person who is the subject of the sentence's main clause, or of the speech in it. */
const subjectPerson = (reading: Reading, sentence: number): Entity | undefined => {
  const tree = reading.trees[sentence] as Tree;
  for (const predicate of predicatesOf(tree)) {
    const subject = dependents(tree, predicate, 'nsubj', 'nsubj:pass')[0];
    if (subject === undefined) continue;
    const entity = entityOfToken(reading, tree, subject);
    if (entity?.type === 'person' && dependents(tree, subject, 'conj').length === 0) return entity;
  }
  return undefined;
};

/** "He" or "she" as a subject, or "his" or "her" at the head of the sentence. */
const isReplaceable = (tree: Tree, token: number): boolean => {
  const word = tree.words[token] as string;
  const relation = tree.relations[token] as string;
  // "He's said to be": a name would read as a possessive.
  if (/^['’]/.test(tree.tokens[token + 1]?.text ?? '')) return false;
  if (/^(?:he|she)$/.test(word)) return /^nsubj/.test(relation);
  return token === 0 && /^(?:his|her)$/.test(word) && relation === 'nmod:poss';
};

/**
 * Whom "he" or "she", as the subject of a sentence, stands for; undefined unless all of this holds:
 * it is the story's own word, no quotation's; the sentence names nobody before the pronoun, and has no noun for a person there;
 * "he" says this sentence, and who said the one before is one person by name or "he" again;
 * or the sentence before it, in the same paragraph or the one before, names one person
 * and no more, as its subject, with no other noun for a person beside; or has itself such a pronoun as subject, names nobody,
 * and its own is known; and no title gives the person another gender. How often that is so and right: `npm run evaluate:antecedents`.
 */
export const antecedentOf = (
  reading: Reading,
  sentence: number,
  token: number,
): Entity | undefined => {
  const tree = reading.trees[sentence];
  if (!tree || !isReplaceable(tree, token)) return undefined;
  const word = tree.words[token] as string;
  const { start } = tree.tokens[token] as { start: number };
  // Whoever speaks means somebody whom the story need not name.
  if (isSpoken(reading, start)) return undefined;
  if (
    reading.namesIn(sentence).some((named) => named.entity.type === 'person' && named.start < start)
  )
    return undefined;
  const asSpeaker = isSpeaker(tree, token);
  if (!asSpeaker && hasPersonBefore(tree, token)) return undefined;
  const found =
    (asSpeaker ? speakerBefore(reading, sentence, word, STEPS) : undefined) ??
    before(reading, sentence, word, STEPS, asSpeaker);
  if (!found || (!asSpeaker && isAboutAnother(reading, sentence, found, genderOf(word))))
    return undefined;
  if (sharesSurname(reading, found, genderOf(word))) return undefined;
  // "He said, quoting Orm": whoever the sentence names is somebody else.
  if (reading.namesIn(sentence).some(({ entity }) => entity === found)) return undefined;
  return mayBe(reading, found, genderOf(word)) ? found : undefined;
};

/** "His brother has a deed that says [he] owns it", "Nobody but a guard who fell when [he] ran": somebody without a name may be meant. */
const hasPersonBefore = (tree: Tree, token: number): boolean =>
  tree.words.some((word, at) => at < token && tree.penn[at] === 'NN' && mayBePerson(word));

/** "A hostage was freed. President Orm announced it. [He] was well": whom the story, or one of the sentences just before, is about is somebody else, named or not. */
const isAboutAnother = (
  reading: Reading,
  sentence: number,
  found: Entity,
  gender: Gender | undefined,
): boolean => {
  const near = [-2, -3].map((step) => reading.proseFrom(sentence, step));
  return [reading.prose[0], ...near].some((other) => {
    if (other === undefined || other >= sentence) return false;
    const tree = reading.trees[other] as Tree;
    const subject = predicatesOf(tree)
      .filter((at) => !SAYING.has(tree.words[at] as string))
      .flatMap((at) => dependents(tree, at, 'nsubj', 'nsubj:pass'))[0];
    if (subject === undefined) return false;
    const person = entityOfToken(reading, tree, subject);
    if (person)
      return person.type === 'person' && person !== found && mayBe(reading, person, gender);
    const noun = tree.words[subject] as string;
    return mayBePerson(noun) && (genderOfNoun(noun) ?? gender) === gender;
  });
};

/** How many sentences back someone is looked for. */
const STEPS = 3;

/** "He said", "…, he told reporters": the pronoun is who says what the sentence tells. */
const isSpeaker = (tree: Tree, token: number): boolean => {
  const verb = tree.heads[token] as number;
  return (
    verb >= 0 &&
    SAYING.has(tree.words[verb] as string) &&
    (verb === tree.root || tree.relations[verb] === 'parataxis')
  );
};

/** Whoever said what the sentence before tells goes on, where "he" says this: one person by name, or "he" again. */
const speakerBefore = (
  reading: Reading,
  sentence: number,
  word: string,
  steps: number,
): Entity | undefined => {
  const previous = reading.proseFrom(sentence, -1);
  if (previous === undefined || steps === 0) return undefined;
  const tree = reading.trees[previous] as Tree;
  const subject = predicatesOf(tree)
    .filter((verb) => SAYING.has(tree.words[verb] as string))
    .flatMap((verb) => dependents(tree, verb, 'nsubj'))[0];
  if (subject === undefined) return undefined;
  const gender = genderOf(word);
  const own = genderOf(tree.words[subject] as string);
  if (own !== undefined)
    // "Orm believes it is late, [he] said": the name is as near as the pronoun before.
    return own === gender && peopleIn(reading, previous).length === 0
      ? speakerBefore(reading, previous, word, steps - 1)
      : undefined;
  const person = entityOfToken(reading, tree, subject);
  if (person?.type !== 'person' || dependents(tree, subject, 'conj').length > 0) return undefined;
  if (answersTo(reading, tree, subject, gender)) return undefined;
  return mayBe(reading, person, gender) ? person : undefined;
};

/** Verbs after which the one spoken to does not yet answer. */
const TELLING = /^(?:told|tells|telling)$/;

/** "Lind accused Orm of theft": the "he" who speaks next may be Orm. */
const answersTo = (
  reading: Reading,
  tree: Tree,
  subject: number,
  gender: Gender | undefined,
): boolean => {
  const verb = tree.heads[subject] as number;
  return (
    !TELLING.test(tree.words[verb] as string) &&
    dependents(tree, verb, 'obj', 'iobj').some((object) => {
      const other = entityOfToken(reading, tree, object);
      return other?.type === 'person' && mayBe(reading, other, gender);
    })
  );
};

/** Whether another of the story, of the same gender or of none known, has the surname: a bare one may then be taken for the other's. */
const sharesSurname = (reading: Reading, person: Entity, gender: Gender | undefined): boolean =>
  reading.entities.some(
    (other) =>
      other !== person &&
      other.type === 'person' &&
      other.name.split(' ').at(-1) === person.name.split(' ').at(-1) &&
      mayBe(reading, other, gender),
  );

const before = (
  reading: Reading,
  sentence: number,
  word: string,
  steps: number,
  asSpeaker: boolean,
): Entity | undefined => {
  const previous = reading.proseFrom(sentence, -1);
  if (previous === undefined || steps === 0) return undefined;
  const tree = reading.trees[previous] as Tree;
  const gender = genderOf(word);
  const all = peopleIn(reading, previous);
  const people = all.filter((person) => mayBe(reading, person, gender));
  const [only] = people;
  if (only && people.length === 1) {
    const isSubject = subjectPerson(reading, previous) === only;
    const known = knownGender(reading, only) === gender;
    const pronouns = tree.words.map(genderOf).filter((other) => other !== undefined);
    // Who speaks tells of others: the next "he" is the speaker only where he speaks on, or tells of no other he.
    if (speaks(tree) && !asSpeaker && !(known && isSubject && !pronouns.includes(gender as Gender)))
      return undefined;
    if (!known && pronouns.some((other) => other !== gender)) return undefined;
    // Beside people of the other gender alone, one may be meant who is no subject.
    const certain = isSubject || (known && all.length > 1);
    return certain && !hasOtherPerson(reading, previous) ? only : undefined;
  }
  if (people.length > 1 || PERSON_NOUN.test(reading.sentenceText(previous))) return undefined;
  // "He" again, and nobody else: the same.
  const subject = tree.root < 0 ? undefined : dependents(tree, tree.root, 'nsubj')[0];
  if (subject === undefined || genderOf(tree.words[subject] as string) !== gender) return undefined;
  return before(reading, previous, word, steps - 1, asSpeaker);
};

/** Whether the sentence has a noun for a person, or that might be for one, beside the person it names. */
const hasOtherPerson = (reading: Reading, sentence: number): boolean => {
  const tree = reading.trees[sentence] as Tree;
  return tree.tokens.some(
    (_, at) =>
      tree.tags[at] === 'NOUN' &&
      // "McGill, a driver,": the same.
      !(
        tree.relations[at] === 'appos' &&
        entityOfToken(reading, tree, tree.heads[at] as number)?.type === 'person'
      ) &&
      mayBePerson(tree.words[at] as string) &&
      /^(?:nsubj|nsubj:pass|obj|iobj|obl|conj|nmod|appos|xcomp)$/.test(
        tree.relations[at] as string,
      ),
  );
};
