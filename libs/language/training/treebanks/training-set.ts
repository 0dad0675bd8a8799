import { randomNumbers } from '../random.ts';
import { joinToOwnTokens } from './own-tokens.ts';
import { readTreebank, type TreebankSentence } from './treebank.ts';

/** Of the sentences, this share comes a second time in another letter case, as headlines have it. */
const SHARES = { title: 0.08, capitals: 0.03, lower: 0.02 } as const;
const FEWEST_WORDS = 4;

const titleWord = (form: string, tag: string): string =>
  tag === 'ADP' || tag === 'DET' || tag === 'CCONJ' || tag === 'PART' || form.startsWith("'")
    ? form
    : form.charAt(0).toUpperCase() + form.slice(1);

const withForms = (
  sentence: TreebankSentence,
  change: (form: string, tag: string) => string,
): TreebankSentence => ({
  ...sentence,
  words: sentence.words.map((word) => ({ ...word, form: change(word.form, word.tag) })),
});

const recased = (
  sentences: readonly TreebankSentence[],
  random: () => number,
): readonly TreebankSentence[] =>
  sentences.flatMap((sentence) => {
    const draw = random();
    if (sentence.words.length < FEWEST_WORDS) return [];
    if (draw < SHARES.title) return [withForms(sentence, titleWord)];
    if (draw < SHARES.title + SHARES.capitals)
      return [withForms(sentence, (form) => form.toUpperCase())];
    if (draw < SHARES.title + SHARES.capitals + SHARES.lower)
      return [withForms(sentence, (form) => form.toLowerCase())];
    return [];
  });

const keyOf = ({ words }: TreebankSentence): string => words.map(({ form }) => form).join(' ');

/**
 * What is learnt from: both treebanks' training parts without the sentences that their other parts have too, those with hyphens a second time with them joined, and some in the letter case of headlines.
 */
export const readTrainingSet = (data: string): readonly TreebankSentence[] => {
  const held = new Set(
    (['dev', 'test'] as const)
      .flatMap((part) => [...readTreebank(data, 'ewt', part), ...readTreebank(data, 'gum', part)])
      .filter(({ words }) => words.length >= FEWEST_WORDS)
      .map(keyOf),
  );
  const given = [
    ...readTreebank(data, 'ewt', 'train'),
    ...readTreebank(data, 'gum', 'train'),
  ].filter((sentence) => !held.has(keyOf(sentence)));
  return augment(given);
};

/** The sentences and their variants: hyphens joined, letters recased. */
export const augment = (given: readonly TreebankSentence[]): readonly TreebankSentence[] => {
  const joined = given.flatMap((sentence) => {
    const other = joinToOwnTokens(sentence);
    return other === sentence ? [] : [other];
  });
  return [...given, ...joined, ...recased(given, randomNumbers(3))];
};
