import { LABEL_COUNT } from '../../src/crf/labels.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { packReadings } from './compress.ts';
import type { TrainingText } from './examples.ts';
import { firstExamples } from './first-examples.ts';
import { type Learnt, learn } from './learn.ts';
import { learnApart, shared } from './learn-apart.ts';
import { mergeCorpora } from './merge-corpora.ts';
import { readUnseen } from './read-unseen.ts';
import type { Recipe } from './recipes.ts';
import { secondExamples } from './second-examples.ts';
import { trainingTexts } from './training-texts.ts';

const SEED = 1;
const FEWEST_OCCURRENCES = 2;
const FIRST = { epochs: 12, step: 0.04, decay: 1e-5, dropout: 0.5, seed: SEED };
const FOLDS = 3;
const FOLD = { ...FIRST, epochs: 5 };
const SECOND = { epochs: 5, step: 0.03, decay: 1e-5, dropout: 0.2, seed: SEED };
/** How much of what the second reading learnt counts: in its corpora the first one errs less than in other texts. */
const SECOND_SHARE = 0.4;

/** Trains a model and gives the bytes of its file: the same for the same data and lexicon. */
export const trainModel = async (
  dataFolder: string,
  recipe: Recipe,
  lexicon: Lexicon,
  report: (line: string) => void,
): Promise<Uint8Array> => {
  const texts = trainingTexts(dataFolder, recipe.corpora, SEED);
  const first = shared(firstExamples(texts, lexicon, FEWEST_OCCURRENCES));
  report(`${texts.length} texts, ${first.texts.length} sentences, ${first.labels.length} tokens`);
  report(`first reading: ${first.features.length} features`);
  const [firstLearnt, unseen] = await Promise.all([
    learnApart(first, sentencesOf(first), { ...FIRST, report }),
    readUnseen(first, documentsOf(first, texts), FOLDS, FOLD),
  ]);
  const second = secondExamples(texts, unseen, lexicon, FEWEST_OCCURRENCES);
  report(`second reading: ${second.features.length} features`);
  const secondLearnt = learn(second, sentencesOf(second), { ...SECOND, report }, firstLearnt);
  const { file, kept } = packReadings(
    {
      first: {
        learnt: mergeCorpora(firstLearnt, first.features, recipe.shares),
        features: first.features,
      },
      second: {
        learnt: weaken(secondLearnt, firstLearnt),
        features: second.features,
      },
    },
    { most: recipe.features, meta: { corpora: recipe.corpora } },
  );
  report(`${kept} features kept, ${kept * LABEL_COUNT} weights`);
  return file;
};

const sentencesOf = ({ texts }: { readonly texts: Int32Array }): Int32Array =>
  Int32Array.from(texts.keys());

const documentsOf = (
  { texts }: { readonly texts: Int32Array },
  all: readonly TrainingText[],
): Int32Array => texts.map((text) => all[text]!.document);

/** SECOND_SHARE of what was learnt, beside the transitions of the first reading. */
const weaken = ({ rows, transitions }: Learnt, first: Learnt): Learnt => ({
  rows: rows.map((weight) => weight * SECOND_SHARE),
  transitions: transitions.map(
    (weight, i) => first.transitions[i]! + (weight - first.transitions[i]!) * SECOND_SHARE,
  ),
});
