import type { Entity } from '@quickwire/contracts';
import { genderOf } from '../../reading/antecedent.ts';
import { quotedTokens } from '../../reading/quoted.ts';
import type { Reading } from '../../reading/reading.ts';
import { dependents, type Tree } from '../../reading/tree.ts';
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
  /^(?:company|country|government|agency|team|party|university|school|city|state|council|bank|airline|firm|church|army|union)$/;

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
  if (isObject(tree, at) && nominals.length < 2) return false;
  const subject = nominals.find((token) => /^nsubj/.test(tree.relations[token] as string));
  if (subject === undefined) return POSSESSIVE.test(word) && nominals.length === 1;
  if (/^(?:they|them|their|theirs|themselves)$/.test(word)) return isPlural(tree, subject);
  if (isPlural(tree, subject)) return false;
  if (genderOf(word) !== undefined) return nominals.length <= 3;
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

/**
 * Whether a reader knows who "he" or "his" is: one person is named before it and is the sentence's subject, or what is named besides
 * is little and the sentence before is about nobody else.
 */
const isKnownPerson = (proof: Proof, at: number): boolean => {
  const { reading, sentence, line, aligned } = proof;
  const place = aligned[at] ?? -1;
  const own = peopleBefore(proof, at);
  if (own.size > 1) return false;
  const subject = subjectEntity(reading, sentence);
  if (!isObject(line, at) && subject !== undefined && own.has(subject) && place >= 0) return true;
  if (!hasAntecedent(line, at)) return false;
  const previous = reading.proseFrom(sentence, -1);
  const before = previous === undefined ? undefined : subjectEntity(reading, previous);
  return before?.type !== 'person' || own.has(before) || own.size === 0;
};

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
    // "…,” he said: whoever is named is named in his words.
    const speaks = SAYING.has(line.words[line.heads[at] as number] ?? '') && quoted.some(Boolean);
    const known =
      !speaks &&
      (genderOf(word) === undefined ? hasAntecedent(line, at) : isKnownPerson(proof, at));
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
