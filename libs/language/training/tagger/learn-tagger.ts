import { readSections, type SectionArray, writeSections } from '../../src/binary/sections.ts';
import { readLinearModel } from '../../src/linear/linear-model.ts';
import { firstTemplates, secondTemplates } from '../../src/tagger/features.ts';
import { createTagPass } from '../../src/tagger/tag-pass.ts';
import type { Tagger } from '../../src/tagger/tagger.ts';
import type { LearntWeights } from '../linear/perceptron.ts';
import { quantise } from '../linear/quantise.ts';
import { learnLexicon, lexiconOf, lexiconSections } from './learn-lexicon.ts';
import { learnPass, type PassSettings, type TaggedWords } from './learn-pass.ts';

/** Tags by their index, and those that came near. */
export interface TagsGiven {
  readonly tags: Int32Array;
  readonly rivals: Int32Array;
}

/** What a tagger and, after it, a parser learn from: the sentences with tags given by taggers that had not seen them. */
export interface LearntTagger {
  readonly sections: Readonly<Record<string, SectionArray>>;
  /** For each sentence, the tags it gets from a tagger learnt on the others. */
  readonly unseen: readonly TagsGiven[];
}

export interface TaggerSettings {
  readonly classes: number;
  /** Bytes for each pass. */
  readonly budgets: readonly [first: number, second: number];
  readonly folds: number;
  readonly rounds: number;
  readonly log: (line: string) => void;
}

/** The number of the fold of a sentence: by its document, so that no tagger has seen its neighbours. */
const foldsOf = (documents: readonly string[], folds: number): readonly number[] => {
  const numbers = new Map<string, number>();
  return documents.map((document) => {
    if (!numbers.has(document)) numbers.set(document, numbers.size);
    return numbers.get(document)! % folds;
  });
};

/** Weights cut to size, as they will be read: what the next step learns from must err as the tagger will. */
const asRead = (name: string, learnt: LearntWeights, budget: number) =>
  readLinearModel(
    readSections(writeSections({}, quantise(name, learnt, budget)), name),
    name,
    learnt.classes,
  );

export const learnTagger = (
  sentences: readonly TaggedWords[],
  documents: readonly string[],
  { classes, budgets, folds, rounds, log }: TaggerSettings,
): LearntTagger => {
  const learnt = learnLexicon(sentences);
  const lexicon = lexiconOf(learnt);
  const fold = foldsOf(documents, folds);
  const first: PassSettings = { classes, templates: firstTemplates, lexicon, rounds, seed: 51 };
  const second: PassSettings = { ...first, templates: secondTemplates, seed: 52 };

  /** Runs what `learn` makes of the other folds over each fold. */
  const crossed = (
    input: readonly TaggedWords[],
    learn: (others: readonly TaggedWords[], number: number) => Tagger,
  ): readonly TagsGiven[] => {
    const given = input.map(({ words }) => ({
      tags: new Int32Array(words.length),
      rivals: new Int32Array(words.length),
    }));
    for (let number = 0; number < folds; number++) {
      const tagger = learn(
        input.filter((_, at) => fold[at] !== number),
        number,
      );
      input.forEach(({ words }, at) => {
        if (fold[at] === number) tagger(words, given[at]!.tags, given[at]!.rivals);
      });
      log(`fold ${number + 1} of ${folds}`);
    }
    return given;
  };

  const guesses = crossed(sentences, (others, number) => {
    const weights = learnPass(others, { ...first, seed: number });
    const pass = createTagPass(asRead('fold', weights, budgets[0]), firstTemplates, lexicon);
    return (words, tags) => pass(words, tags);
  });
  const guessed = sentences.map((sentence, at) => ({ ...sentence, guess: guesses[at]!.tags }));
  const guessOf = new Map(guessed.map(({ words, guess }) => [words, guess]));
  const unseen = crossed(guessed, (others, number) => {
    const weights = learnPass(others, { ...second, seed: number });
    const pass = createTagPass(asRead('fold', weights, budgets[1]), secondTemplates, lexicon);
    return (words, tags, rivals) => pass(words, tags, guessOf.get(words), rivals);
  });
  return {
    unseen,
    sections: {
      ...lexiconSections(learnt),
      ...quantise('tagger.first', learnPass(sentences, first), budgets[0]),
      ...quantise('tagger.second', learnPass(guessed, second), budgets[1]),
    },
  };
};
