import { writeSections } from '../../src/crf/sections.ts';
import { tagKinds } from '../../src/parser/tag-kinds.ts';
import { fineTagOf } from '../../src/tagger/tagger.ts';
import type { AttributeReader } from '../../src/words/attributes.ts';
import { quantise } from '../linear/quantise.ts';
import { learnTagger } from '../tagger/learn-tagger.ts';
import type { TreebankSentence } from '../treebanks/treebank.ts';
import { makeExamples } from './examples.ts';
import { learnParser } from './learn-parser.ts';

/** Bytes for the weights of each part. */
export interface Budgets {
  readonly tagger: readonly [first: number, second: number];
  readonly transitions: number;
  readonly relations: number;
}

const FOLDS = 4;
const TAGGER_ROUNDS = 6;
const PARSER_ROUNDS = 8;
const PARSER_SEED = 7;

/** The bytes of models/parser.bin, learnt from sentences; the same ones give the same bytes. */
export const trainParserFile = (
  sentences: readonly TreebankSentence[],
  attributesOf: AttributeReader,
  budgets: Budgets,
  log: (line: string) => void,
): Uint8Array => {
  const examples = makeExamples(sentences, attributesOf);
  const { tags, relations } = examples;
  log(`${sentences.length} sentences, ${tags.length} fine tags, ${relations.length} relations`);
  const tagger = learnTagger(
    examples.tagged,
    sentences.map(({ document }) => document),
    { classes: tags.length, budgets: budgets.tagger, folds: FOLDS, rounds: TAGGER_ROUNDS, log },
  );
  const trees = examples.tagged.map(({ words }, at) => ({
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
  return writeSections(
    { tags, relations },
    {
      ...tagger.sections,
      ...quantise('transitions', parser.transitions, budgets.transitions),
      ...quantise('relations', parser.relations, budgets.relations),
    },
  );
};
