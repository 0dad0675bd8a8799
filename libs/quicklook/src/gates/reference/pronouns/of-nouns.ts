import { isOfCalendar } from '../../../reading/calendar.ts';
import { genderOf } from '../../../reading/gender.ts';
import { mayBePerson } from '../../../reading/person-nouns.ts';
import { dependents, subtree, type Tree } from '../../../reading/tree.ts';
import { SAYING } from '../../../reading/words.ts';
import { entityOf, type Proof } from '../../proof.ts';
import {
  isBody,
  isBodyNoun,
  isOfClauseAbove,
  isPlural,
  mainSubject,
  nominalsBefore,
  ownSubject,
} from './nouns.ts';
import { POSSESSIVE } from './words.ts';

/** "Him", as the object of a verb, is never the verb's own subject. */
export const isObject = (tree: Tree, at: number): boolean =>
  /^(?:obj|iobj|obl|nmod)$/.test(tree.relations[at] as string) &&
  /^(?:him|her|them|it)$/.test(tree.words[at] as string);

/** A name or noun in the line, before the pronoun, that it can stand for and that nothing else rivals. */
export const hasAntecedent = (tree: Tree, at: number): boolean => {
  const word = tree.words[at] as string;
  const nominals = nominalsBefore(tree, at);
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
    (tree.tags[subject] === 'PROPN' || isBodyNoun(tree.words[subject] as string))
  );
};

/** "The army says it will …": who says it, where that is a body and nothing else is named before. */
const isBodyThatSays = (proof: Proof, at: number): boolean => {
  const { line: tree } = proof;
  if (tree.words[at] !== 'it' || tree.relations[at] !== 'nsubj') return false;
  const clause = tree.heads[at] as number;
  const says = tree.heads[clause] ?? -1;
  if (tree.relations[clause] !== 'ccomp' || !SAYING.has(tree.words[says] ?? '')) return false;
  const subject = dependents(tree, says, 'nsubj')[0];
  if (subject === undefined || subject > says || isPlural(tree, subject)) return false;
  const who = entityOf(proof, subject);
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

/** "Its" of a body or place that is the subject of its own clause, with no other such noun between. */
const isOfOwnSubject = (proof: Proof, at: number): boolean => {
  const { line } = proof;
  if (line.words[at] !== 'its') return false;
  const subject = ownSubject(line, at);
  return subject !== undefined && !isPlural(line, subject) && isBody(proof, subject);
};

/** Nouns that stand for several without a plural's form. */
const SEVERAL = /^(?:police|people|group|crew|staff|team|couple|pair|family)$/;

/** "Police asked Norway to help their search", "a choir has changed its name": a noun for several, or for one that is no person, which is the subject or object of the clause or of one above. Readers found nothing to guess. */
const isOfNounAbove = (proof: Proof, at: number): boolean => {
  const { line } = proof;
  const word = line.words[at] as string;
  const several = /^(?:they|their)$/.test(word);
  if (!several && word !== 'its') return false;
  return line.tokens.some((_, noun) => {
    if (noun >= at || !/^(?:NOUN|PROPN)$/.test(line.tags[noun] as string)) return false;
    const type = entityOf(proof, noun)?.type;
    // "Yorkshire reached their target".
    const isTeam =
      several &&
      /^(?:organisation|place)$/.test(type ?? '') &&
      /^nsubj/.test(line.relations[noun] as string);
    const isSeveral = isTeam || isPlural(line, noun) || SEVERAL.test(line.words[noun] as string);
    const isSomebody =
      type === 'person' ||
      (!isSeveral && line.tags[noun] === 'NOUN' && mayBePerson(line.words[noun] as string));
    return isSeveral === several && (several || !isSomebody) && isOfClauseAbove(line, noun, at);
  });
};

/** "The EU warned that it was prepared": the subject of the line, where it is a body or place and nothing else is named before, in a clause of it. */
const isBodyOfLine = (proof: Proof, at: number): boolean => {
  const { line } = proof;
  const subject = mainSubject(line);
  if (line.words[at] !== 'it' || !/^nsubj/.test(line.relations[at] as string)) return false;
  if (subject === undefined || subject > at || isPlural(line, subject)) return false;
  const clause = line.heads[at] as number;
  if (!/^(?:advcl|ccomp|conj)$/.test(line.relations[clause] as string)) return false;
  if (PREDICATE_OF_IT.test(line.words[clause] as string)) return false;
  if (dependents(line, clause, 'cop').length > 0) return false;
  const rival = nominalsBefore(line, at).some(
    (noun) =>
      noun !== subject &&
      line.heads[noun] !== subject &&
      line.tags[noun] === 'PROPN' &&
      !isOfCalendar(line.words[noun] as string),
  );
  return !rival && isBody(proof, subject);
};

/** Any of these makes it plain what "it" or "they" stands for. */
export const RULES_OF_NOUNS: readonly ((proof: Proof, at: number) => boolean)[] = [
  ({ line }, at) => hasAntecedent(line, at),
  isBodyThatSays,
  isOfOwnSubject,
  isOfNounAbove,
  isBodyOfLine,
];
