import { randomNumbers } from '../random.ts';
import { type GoldDocument, readCorpus } from './corpus.ts';
import type { TrainingText } from './examples.ts';
import { readGold, toRunningText } from './read-gold.ts';
import { type Recasing, recase } from './recase.ts';
import { readTaught, TAUGHT } from './teacher/taught.ts';

/** The texts of the corpora as our pipes read them, and recased copies of some. */
export const trainingTexts = (
  dataFolder: string,
  corpora: readonly string[],
  seed: number,
): readonly TrainingText[] => {
  const random = randomNumbers(seed);
  let count = 0;
  return corpora.flatMap((name, index) =>
    readTexts(dataFolder, name).flatMap((document) => {
      const text: TrainingText = {
        corpus: index + 1,
        document: count++,
        ...readGold(toRunningText(document)),
      };
      return [text, ...recasedCopies(text, random)];
    }),
  );
};

const readTexts = (dataFolder: string, name: string): readonly GoldDocument[] =>
  name === TAUGHT ? readTaught(dataFolder) : readCorpus(dataFolder, name);

/** Shares of documents copied whole in capitals, whole in small letters, and with headings made of some of their sentences. */
const CAPITALS = 0.1;
const SMALL = 0.1;
const HEADINGS = 0.2;
/** Share of the sentences of such a copy that become headings. */
const HEADING_SENTENCES = 0.4;

const recasedCopies = (text: TrainingText, random: () => number): readonly TrainingText[] => {
  const draw = random();
  if (draw < CAPITALS) return [recaseAll(text, () => 'capitals')];
  if (draw < CAPITALS + SMALL) return [recaseAll(text, () => 'small')];
  if (draw >= CAPITALS + SMALL + HEADINGS) return [];
  return [
    recaseAll(text, () => {
      const sentence = random();
      if (sentence >= HEADING_SENTENCES) return undefined;
      return sentence < HEADING_SENTENCES / 2 ? 'capitals' : 'title';
    }),
  ];
};

const recaseAll = (text: TrainingText, choose: () => Recasing | undefined): TrainingText => ({
  ...text,
  sentences: text.sentences.map((tokens) => {
    const recasing = choose();
    if (!recasing) return tokens;
    return tokens.map(({ text: token }, at) => ({ text: recase(token, recasing, at === 0) }));
  }),
});
