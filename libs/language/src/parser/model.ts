import { readModel } from '../binary/model-file.ts';
import type { Sections } from '../binary/sections.ts';
import { readLexicon } from '../lexicon/lexicon.ts';
import { readLinearModel } from '../linear/linear-model.ts';
import { type FineTag, fineTagsOf, nameOf, readTagger, type Tagger } from '../tagger/tagger.ts';
import { type AttributeReader, createAttributeReader } from '../words/attributes.ts';
import { createNetwork } from './network.ts';
import { createParser, type Parse } from './parser.ts';
import { createLinearGuide, createMixedGuide, type Mixture } from './surest-guide.ts';
import { tagKinds } from './tag-kinds.ts';

/** Tagger and parser with the shipped weights: they were trained together, and are one file. */
export interface ParserModel {
  readonly attributesOf: AttributeReader;
  readonly fineTags: readonly FineTag[];
  /** Their names, as "VERB VBD". */
  readonly fineTagNames: readonly string[];
  /** Of a fine tag's name; the first one's where the model does not know it. */
  readonly fineTagIndex: (name: string) => number;
  readonly tagger: Tagger;
  readonly parse: Parse;
  /** Names of the relations by their index. */
  readonly relations: readonly string[];
}

export const PARSER_FILE = 'parser.bin';

/** The model in a file of sections. */
export const parserModelOf = (file: Sections, attributesOf: AttributeReader): ParserModel => {
  const fineTags = fineTagsOf(file);
  const fineTagNames = fineTags.map(nameOf);
  const index = new Map(fineTagNames.map((name, at) => [name, at]));
  const relations = file.meta['relations'] as readonly string[];
  const transitionScorer = readLinearModel(file, 'transitions', 3);
  const relationScorer = readLinearModel(file, 'relations', relations.length);
  // The network is learnt by another program; a model without it is complete, if less exact.
  const mixture = file.meta['mixture'] as Mixture | undefined;
  const guide = mixture
    ? createMixedGuide(transitionScorer, relationScorer, createNetwork(file), mixture)
    : createLinearGuide(transitionScorer, relationScorer);
  return {
    attributesOf,
    fineTags,
    fineTagNames,
    fineTagIndex: (name) => index.get(name) ?? 0,
    tagger: readTagger(file),
    parse: createParser(transitionScorer, relationScorer, tagKinds(fineTags), guide),
    relations,
  };
};

let shipped: ParserModel | undefined;

/** The shipped model, read once. Throws a ModelError where its file is missing or not what it should be. */
export const readParserModel = (): ParserModel => {
  shipped ??= parserModelOf(readModel(PARSER_FILE), createAttributeReader(readLexicon()));
  return shipped;
};
