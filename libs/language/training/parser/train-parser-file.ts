import { readSections, type SectionArray, writeSections } from '../../src/binary/sections.ts';
import { readLinearModel } from '../../src/linear/linear-model.ts';
import type { Mixture } from '../../src/parser/surest-guide.ts';
import { tagKinds } from '../../src/parser/tag-kinds.ts';
import { fineTagOf } from '../../src/tagger/tagger.ts';
import type { AttributeReader } from '../../src/words/attributes.ts';
import type { Embeddings } from '../lexicon/word-clusters.ts';
import { quantise } from '../linear/quantise.ts';
import { collectConfigurations } from '../network/configurations.ts';
import { learnNetwork } from '../network/learn-network.ts';
import { makeVocabulary } from '../network/vocabulary.ts';
import { learnTagger } from '../tagger/learn-tagger.ts';
import type { TreebankSentence } from '../treebanks/treebank.ts';
import { makeExamples } from './examples.ts';
import { learnParser, type ParsedWords } from './learn-parser.ts';

/** Bytes for the weights of each part. */
export interface Budgets {
  readonly tagger: readonly [first: number, second: number];
  readonly transitions: number;
  readonly relations: number;
}

/** What the network is made with; without it, the file holds the linear models alone. */
export interface NetworkOptions {
  readonly embeddings: Embeddings;
  readonly folder: string;
  readonly python: string;
}

const FOLDS = 4;
const TAGGER_ROUNDS = 5;
const PARSER_ROUNDS = 8;
const PARSER_SEED = 7;
const WALK_SEED = 5;

/** Size of the network. */
const VOCABULARY = 30_000;
const HIDDEN = 256;
const EPOCHS = 8;

/** Chosen on the development parts. */
const MIXTURE: Mixture = {
  transitionWeight: 0.022,
  relationWeight: 0.06,
  transitionGate: 90,
  relationGate: 45,
};

/** The bytes of models/parser.bin, learnt from sentences; the same ones give the same bytes. */
export const trainParserFile = (
  sentences: readonly TreebankSentence[],
  attributesOf: AttributeReader,
  budgets: Budgets,
  log: (line: string) => void,
  network?: NetworkOptions,
): Uint8Array => {
  const examples = makeExamples(sentences, attributesOf);
  const { tags, relations } = examples;
  log(`${sentences.length} sentences, ${tags.length} fine tags, ${relations.length} relations`);
  const tagger = learnTagger(
    examples.tagged,
    sentences.map(({ document }) => document),
    { classes: tags.length, budgets: budgets.tagger, folds: FOLDS, rounds: TAGGER_ROUNDS, log },
  );
  const trees: readonly ParsedWords[] = examples.tagged.map(({ words }, at) => ({
    words,
    ...tagger.unseen[at]!,
    heads: examples.heads[at]!,
    relations: examples.relationIndices[at]!,
  }));
  const kinds = tagKinds(tags.map(fineTagOf));
  const parser = learnParser(trees, {
    relationCount: relations.length,
    kinds,
    rounds: PARSER_ROUNDS,
    seed: PARSER_SEED,
    log,
  });
  const sections: Readonly<Record<string, SectionArray>> = {
    ...tagger.sections,
    ...quantise('transitions', parser.transitions, budgets.transitions),
    ...quantise('relations', parser.relations, budgets.relations),
  };
  const linear = writeSections({ tags, relations }, sections);
  if (!network) return linear;
  log('the linear models are learnt; next the network');
  const { embeddings, folder, python } = network;
  const model = readSections(linear, 'the linear models');
  const configurations = collectConfigurations(
    trees,
    readLinearModel(model, 'transitions', 3),
    readLinearModel(model, 'relations', relations.length),
    kinds,
    WALK_SEED,
  );
  const learnt = learnNetwork(
    configurations,
    trees,
    makeVocabulary(sentences, embeddings, VOCABULARY),
    embeddings,
    {
      folder,
      python,
      hidden: HIDDEN,
      epochs: EPOCHS,
      tagCount: tags.length,
      relationCount: relations.length,
    },
  );
  return writeSections({ tags, relations, mixture: MIXTURE }, { ...sections, ...learnt });
};
