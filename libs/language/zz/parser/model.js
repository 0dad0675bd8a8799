import { readFileSync } from 'node:fs';
import { readLexicon } from '../crf/models.js';
import { readSections } from '../crf/sections.js';
import { readLinearModel } from '../linear/linear-model.js';
import { fineTagsOf, nameOf, readTagger } from '../tagger/tagger.js';
import { createAttributeReader } from '../words/attributes.js';
import { createNetwork } from './network.js';
import { createParser } from './parser.js';
import { createLinearGuide, createMixedGuide } from './surest-guide.js';
import { tagKinds } from './tag-kinds.js';
export const PARSER_FILE = new URL('../../models/parser.bin', import.meta.url);
/** The model in a file of sections. */
export const parserModelOf = (file, attributesOf) => {
    const fineTags = fineTagsOf(file);
    const index = new Map(fineTags.map((fine, at) => [nameOf(fine), at]));
    const relations = file.meta['relations'];
    const transitionScorer = readLinearModel(file, 'transitions', 3);
    const relationScorer = readLinearModel(file, 'relations', relations.length);
    // The network is learnt by another program; a model without it is complete, if less exact.
    const mixture = file.meta['mixture'];
    const guide = mixture
        ? createMixedGuide(transitionScorer, relationScorer, createNetwork(file), mixture)
        : createLinearGuide(transitionScorer, relationScorer);
    return {
        attributesOf,
        fineTags,
        fineTagIndex: (name) => index.get(name) ?? 0,
        tagger: readTagger(file),
        parse: createParser(transitionScorer, relationScorer, tagKinds(fineTags), guide),
        relations,
    };
};
let shipped;
/** The shipped model, read once. Throws where the file is missing or not what it should be. */
export const readParserModel = () => {
    if (shipped)
        return shipped;
    try {
        const file = readSections(readFileSync(PARSER_FILE), 'parser.bin');
        shipped = parserModelOf(file, createAttributeReader(readLexicon()));
        return shipped;
    }
    catch (cause) {
        const remedy = 'fetch models/ again, or make it anew with npm run train:parser -- --data DIR';
        throw new Error(`models/parser.bin cannot be used: ${remedy}`, { cause });
    }
};
