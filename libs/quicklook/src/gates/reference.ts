import type { Entity } from '@quickwire/contracts';
import { DEMONSTRATIVE, KNOWN } from '../draft/words.ts';
import { genderOf } from '../reading/antecedent.ts';
import type { Reading } from '../reading/reading.ts';
import { dependents, type Tree } from '../reading/tree.ts';
import type { Gate } from './gate.ts';
import type { Proof } from './proof.ts';

const FIRST_OR_SECOND =
  /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|myself|ourselves|yourself)$/;
const POSSESSIVE = /^(?:his|her|its|their|hers|theirs|himself|herself|itself|themselves)$/;

const inQuotes = (tree: Tree, at: number): boolean => {
  let open = false;
  for (let before = 0; before < at; before++) {
    const word = tree.words[before] as string;
    if (word === '"') open = !open;
    else if (word === '“') open = true;
    else if (word === '”') open = false;
  }
  return open;
};

/** "Him", as the object of a verb, is never the verb's own subject. */
const isObject = (tree: Tree, at: number): boolean =>
  /^(?:obj|iobj|obl|nmod)$/.test(tree.relations[at] as string) &&
  /^(?:him|her|them|it)$/.test(tree.words[at] as string);

/** A name or noun in the line, before the pronoun, that it can stand for and that nothing else rivals. */
const hasAntecedent = (tree: Tree, at: number): boolean => {
  const word = tree.words[at] as string;
  const nominals = tree.tokens.flatMap((_, token) =>
    token < at &&
    /^(?:NOUN|PROPN)$/.test(tree.tags[token] as string) &&
    /^(?:nsubj|nsubj:pass|obj|obl|nmod|nmod:poss|conj|root|appos)$/.test(
      tree.relations[token] as string,
    )
      ? [token]
      : [],
  );
  if (isObject(tree, at) && nominals.length < 2) return false;
  const subject = nominals.find((token) => /^nsubj/.test(tree.relations[token] as string));
  if (subject === undefined) return POSSESSIVE.test(word) && nominals.length === 1;
  const plural =
    tree.penn[subject] === 'NNS' ||
    (tree.penn[subject] === 'NNPS' && tree.words[subject] !== 'states') ||
    dependents(tree, subject, 'conj').length > 0;
  if (/^(?:they|them|their|theirs|themselves)$/.test(word)) return plural;
  if (genderOf(word) !== undefined) return !plural && nominals.length <= 3;
  // "Its": of a body or a land, not of "the ban".
  return (
    !plural &&
    POSSESSIVE.test(word) &&
    (tree.tags[subject] === 'PROPN' ||
      /^(?:company|country|government|agency|team|party|university|school|city|state|council|bank|airline|group|firm|church|army|union)$/.test(
        tree.words[subject] as string,
      ))
  );
};

/** People without a name: which one is meant no story makes plain. */
const ANYBODY =
  /^(?:men|women|man|woman|boy|girl|suspect|victim|couple|pair|two|three|four|five|six|other|others|former|latter|ruling|move|decision|incident)$/;

/** Nouns that the story's own beginning makes plain: in its headline, or in its first sentence and often. */
const isStorySubject = ({ reading }: Proof, noun: string): boolean => {
  const stem = noun.replace(/(?:ies|es|s)$/, '');
  if (stem.length < 3) return false;
  const inHead = reading.story.headline.toLowerCase().includes(stem);
  if (inHead) return true;
  const first = reading.prose[0];
  if (first === undefined) return false;
  const opening = [first, ...reading.prose.slice(1, 2)].some((sentence) =>
    (reading.trees[sentence] as Tree).words.some((word) => word.startsWith(stem)),
  );
  if (!opening) return false;
  let times = 0;
  for (const { words } of reading.trees)
    for (const word of words) if (word.startsWith(stem)) times++;
  return times >= 4;
};

/** Whether a reader knows which one "the …" means: it is told in the line, known to all, or what the story is about. */
const isDefiniteClear = (proof: Proof, noun: number): boolean => {
  const { line } = proof;
  const word = line.words[noun] as string;
  if (KNOWN.has(word) || line.tags[noun] === 'PROPN') return true;
  if (
    dependents(
      line,
      noun,
      'nmod',
      'acl:relcl',
      'acl',
      'compound',
      'amod',
      'nmod:poss',
      'nummod',
      'appos',
      'ccomp',
      'advcl',
    ).some(
      (at) =>
        at > noun ||
        line.tags[at] === 'PROPN' ||
        /(?:est|JJS)$/.test(line.words[at] as string) ||
        line.penn[at] === 'JJS' ||
        (!ANYBODY.test(word) && /^(?:compound)$/.test(line.relations[at] as string)),
    )
  )
    return true;
  return !ANYBODY.test(word) && isStorySubject(proof, word);
};

const subjectEntity = (reading: Reading, sentence: number): Entity | undefined => {
  const tree = reading.trees[sentence] as Tree;
  const subject = tree.root < 0 ? undefined : dependents(tree, tree.root, 'nsubj', 'nsubj:pass')[0];
  return subject === undefined ? undefined : reading.entityAt(tree.tokens[subject]?.start ?? 0);
};

/**
 * Whether "he" or "his" in the line may be someone else than its reader takes: the sentence before is about another person, or two
 * are named before the pronoun.
 */
const hasRival = ({ reading, sentence, source, aligned }: Proof, at: number): boolean => {
  const place = aligned[at] ?? -1;
  const { start } = source.tokens[Math.max(0, place)] as { start: number };
  const own = new Set(
    reading
      .namesIn(sentence)
      .flatMap((name) =>
        name.entity.type === 'person' && name.start < start ? [name.entity] : [],
      ),
  );
  if (own.size > 1) return true;
  const previous = reading.prose[reading.prose.indexOf(sentence) - 1];
  if (previous === undefined) return false;
  const before = subjectEntity(reading, previous);
  return before?.type === 'person' && !own.has(before);
};

/** A noun that lost its "the": what must be clear with it must be clear without. */
const bareNoun = ({ source, places }: Proof): number | undefined => {
  const article = source.words.findIndex(
    (word, at) =>
      word === 'the' &&
      (places[at] as number) < 0 &&
      (places[source.heads[at] as number] ?? -1) >= 0,
  );
  return article < 0 ? undefined : places[source.heads[article] as number];
};

const tokenIsNoDeterminer = (line: Tree, at: number): boolean =>
  line.relations[at] !== 'det' && !/^(?:NN|NNS)$/.test(line.penn[at + 1] ?? '');

/** What someone is, told in a person's place: "the former speaker", "the adviser". */
const ROLE =
  /^(?:speaker|secretary|adviser|advisor|minister|officer|spokesman|spokeswoman|coach|star|actor|actress|singer|senator|governor|mayor|congressman|congresswoman|attorney|lawyer|judge|director|author|owner|player|striker|captain|doctor|teacher|student|teen|teenager|driver|pilot|candidate|official|commander|general|analyst|professor|reporter|journalist|host|presenter|chef|designer|businessman|executive|chairman|veteran|expert|agent|detective|photographer|artist|musician|rapper|boxer|golfer|cyclist)$/;

/** A subject that is someone's description with no name beside it. */
const namelessPerson = ({ line }: Proof): number | undefined => {
  const at = line.words.findIndex(
    (word, token) =>
      ROLE.test(word) &&
      /^nsubj/.test(line.relations[token] as string) &&
      dependents(line, token, 'flat', 'appos').every((part) => line.tags[part] !== 'PROPN') &&
      (dependents(line, token, 'det').some((det) => line.words[det] === 'the') ||
        dependents(line, token, 'det').length === 0),
  );
  return at < 0 ? undefined : at;
};

/** Nobody and nothing in the line is left to guess: pronouns, "this", "the two", "the ruling". */
export const reference: Gate = {
  name: 'reference',
  fault(proof) {
    const { line } = proof;
    const nameless = namelessPerson(proof);
    if (nameless !== undefined) return `“${line.tokens[nameless]?.text}” is not named`;
    const bare = bareNoun(proof);
    if (bare !== undefined && !isDefiniteClear(proof, bare))
      return `a reader cannot tell which “${line.tokens[bare]?.text}” is meant`;
    for (const [at, word] of line.words.entries()) {
      const quoted = inQuotes(line, at);
      if (FIRST_OR_SECOND.test(word) && line.tags[at] === 'PRON' && !quoted)
        return `“${word}” is nobody here`;
      if (
        line.tags[at] === 'PRON' &&
        /^(?:he|him|his|she|her|hers|they|them|their|theirs|himself|herself|themselves|its|itself|it)$/.test(
          word,
        ) &&
        true
      ) {
        if (word === 'it' && line.relations[at] === 'expl') continue;
        if (!hasAntecedent(line, at) || (genderOf(word) !== undefined && hasRival(proof, at)))
          return `“${word}” stands for no one in the line`;
      }
      if (
        DEMONSTRATIVE.has(word) &&
        !quoted &&
        line.tags[at] !== 'SCONJ' &&
        !/^(?:mark)$/.test(line.relations[at] as string)
      ) {
        if (word === 'there' && line.relations[at] === 'expl') continue;
        if (word === 'such' && line.words[at + 1] === 'as') continue;
        if (
          word === 'that' &&
          tokenIsNoDeterminer(line, at) &&
          (line.penn[at] === 'WDT' ||
            line.penn[at] === 'IN' ||
            (line.tags[at] === 'PRON' && line.words[at + 1] === 'of'))
        )
          continue;
        if (word === 'those' && /^(?:who|of|in|with)$/.test(line.words[at + 1] ?? '')) continue;
        if (
          word === 'this' &&
          /^(?:year|month|week|season|summer|winter|spring|fall|weekend)$/.test(
            line.words[at + 1] ?? '',
          )
        )
          continue;
        if (line.tags[at] === 'ADV' && word === 'that') continue;
        return `“${word}” points out of the line`;
      }
      if (word === 'the' && line.relations[at] === 'det' && !quoted) {
        const noun = line.heads[at] as number;
        if (!isDefiniteClear(proof, noun))
          return `a reader cannot tell which “the ${line.tokens[noun]?.text}” is meant`;
      }
      if (
        line.tags[at] === 'NUM' &&
        /^nsubj/.test(line.relations[at] as string) &&
        dependents(line, at, 'nmod', 'compound', 'nummod').length === 0 &&
        !quoted
      )
        return `“${word}” counts nothing the line names`;
      if (
        /^(?:another|other|others|both|neither|either|latter|same|one|ones|former|some|many|most|few|several|each|all|more|none)$/.test(
          word,
        ) &&
        /^(?:nsubj|nsubj:pass|root)$/.test(line.relations[at] as string) &&
        line.tags[at] !== 'NUM' &&
        dependents(line, at, 'nmod').length === 0 &&
        !quoted
      )
        return `“${word}” points out of the line`;
    }
    return undefined;
  },
};
