import { attribution } from '../gates/attribution.ts';
import { closingSource } from '../reading/closing-source.ts';
import { quotedTokens } from '../reading/quoted.ts';
import type { Reading } from '../reading/reading.ts';
import { ancestors, type Tree } from '../reading/tree.ts';
import { CONDITION, HEDGE, MODAL, NEGATION, SAYING, wordList } from '../reading/words.ts';

/** Words of a sentence whose matter is not there, or not yet, or somebody's to say: none of its phrases is told as a fact. */
const UNTOLD = wordList(`
  false falsely untrue unfounded baseless bogus fake hoax debunked rumour rumours rumor rumors myth myths conspiracy
  allegation allegations accusation accusations claim claims claimed claiming suspicion suspicions charge charges charged
  suspect suspects suspected fear fears feared fearing doubt doubts doubted dispute disputes disputed question questions questioned
  speculation speculate speculated theory theories scenario possibility prospect risk risks threat threats threaten threatens threatened
  want wants wanted seek seeks sought hope hopes hoped hoping wish wishes wished call calls called calling demand demands demanded
  plan plans planned planning propose proposes proposed proposal proposals intend intends intended aim aims aimed consider considers considered
  averted avert avoid avoids avoided rejected dismiss dismisses dismissed cleared acquitted overturned cancelled canceled scrapped
  absence instead rather ruled investigate investigates investigated investigating investigation probe inquiry trial court sued lawsuit
  would-be if as-if pretend pretended imagine supposed suppose unproven unconfirmed disproved refuted
`);

/** Verbs of saying that tell what was found, too. */
const FINDING = wordList('found finds showed shows revealed reveals');

/** Will is no doubt: a plan that is told is one. */
const PLAIN_MODAL = wordList("will 'll wo shall");

/** Whether a word above the phrase leaves open whether it is so: "said", "may". */
const leavesOpen = (tree: Tree, at: number): boolean => {
  const word = tree.words[at] as string;
  return (
    (SAYING.has(word) && !FINDING.has(word)) ||
    (tree.children[at] ?? []).some((below) => {
      const helper = tree.words[below] as string;
      return tree.penn[below] === 'MD' && MODAL.has(helper) && !PLAIN_MODAL.has(helper);
    })
  );
};

const isDoubtful = (word: string): boolean =>
  NEGATION.has(word) || CONDITION.has(word) || HEDGE.has(word) || UNTOLD.has(word);

/** Whether the tokens from `first` to `last`, the end, are one name of the story: a name states nothing. */
const isName = (reading: Reading, sentence: number, { start, end }: Phrase): boolean =>
  reading.namesIn(sentence).some((name) => name.start === start && name.end === end);

/** A noun phrase of a sentence, by its place in the text. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether what a phrase names is told by its sentence as a fact: neither asked, denied, supposed, wished, alleged nor quoted. In doubt it
 * is not, for a section does without a head better than with an untrue one.
 */
export const isTold = (reading: Reading, sentence: number, phrase: Phrase): boolean => {
  if (isName(reading, sentence, phrase)) return true;
  const source = reading.trees[sentence] as Tree;
  if (reading.sentenceText(sentence).includes('?')) return false;
  if (attribution.stopsAll?.({ reading, sentence, source })) return false;
  if (closingSource(source) < source.tokens.findLastIndex(({ kind }) => kind === 'word'))
    return false;
  const quoted = quotedTokens(source);
  const inside = source.tokens.flatMap(({ start, end }, at) =>
    start >= phrase.start && end <= phrase.end ? [at] : [],
  );
  const isPlain = source.words.every((word, at) => inside.includes(at) || !isDoubtful(word));
  return (
    isPlain &&
    !inside.some((at) => quoted[at]) &&
    !ancestors(source, inside.at(-1) as number).some((above) => leavesOpen(source, above))
  );
};
