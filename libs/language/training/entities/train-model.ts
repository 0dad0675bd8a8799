import type { Lexicon } from '../../src/crf/lexicon.ts';
import { compress } from './compress.ts';
import { makeExamples } from './examples.ts';
import { learn } from './learn.ts';
import { mergeCorpora } from './merge-corpora.ts';
import { type Recipe, trainingTexts } from './training-texts.ts';

const SEED = 1;
const FEWEST_OCCURRENCES = 2;
const LEARNING = { epochs: 10, step: 0.04, decay: 1e-5, seed: SEED };

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
    `${texts.length} texts, ${examples.sentenceStarts.length - 1} sentences, ${examples.labels.length} tokens, ${examples.features.length} features`,
  );
  const learnt = learn(examples, { ...LEARNING, report });
  const merged = mergeCorpora(learnt, examples.features, recipe.shares);
  const { file, kept } = compress(merged, examples.features, {
    features: recipe.features,
    meta: { corpora: recipe.corpora },
  });
  report(`${kept} features kept, ${kept * 17} weights`);
  return file;
};
