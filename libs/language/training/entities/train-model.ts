import { LABEL_COUNT } from '../../src/crf/labels.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { compress } from './compress.ts';
import { type Examples, makeExamples } from './examples.ts';
import { learn } from './learn.ts';
import { mergeCorpora } from './merge-corpora.ts';
import type { Recipe } from './recipes.ts';
import { trainingTexts } from './training-texts.ts';

const SEED = 1;
const FEWEST_OCCURRENCES = 2;
const LEARNING = { epochs: 18, step: 0.04, decay: 1e-5, dropout: 0.5, seed: SEED };
/** Trains a model and gives the bytes of its file: the same for the same data and lexicon. */
export const trainModel = (
  dataFolder: string,
  recipe: Recipe,
  lexicon: Lexicon,
  report: (line: string) => void,
): Uint8Array => {
  const texts = trainingTexts(dataFolder, recipe.corpora, SEED);
  const examples = makeExamples(texts, lexicon, FEWEST_OCCURRENCES);
  report(
    `${texts.length} texts, ${examples.texts.length} sentences, ${examples.labels.length} tokens`,
  );
  report(`${examples.features.length} features`);
  const learnt = learn(examples, allSentences(examples), { ...LEARNING, report });
  const merged = mergeCorpora(learnt, examples.features, recipe.shares);
  const { file, kept } = compress(
    { learnt: merged, features: examples.features },
    { most: recipe.features, meta: { corpora: recipe.corpora } },
  );
  report(`${kept} features kept, ${kept * LABEL_COUNT} weights`);
  return file;
};

const allSentences = ({ texts }: Examples): Int32Array =>
  Int32Array.from({ length: texts.length }, (_, sentence) => sentence);
