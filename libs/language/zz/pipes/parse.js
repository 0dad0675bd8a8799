import { readParserModel } from '../parser/model.js';
import { NO_RIVAL } from '../tagger/tag-pass.js';
import { nameOf } from '../tagger/tagger.js';
/** The tree of one sentence; its tags must be there. */
const parseSentence = (sentence) => {
    const { attributesOf, fineTagIndex, parse, relations } = readParserModel();
    const { tokens, tags, penn, rivals } = sentence;
    if (!tags || !penn || !rivals)
        throw new Error('the parse pipe needs tags: put the tags pipe before it');
    const words = tokens.map(({ text }) => attributesOf(text));
    const indices = Int32Array.from(words, (_, at) => fineTagIndex(nameOf({ tag: tags[at], penn: penn[at] })));
    const rivalIndices = Int32Array.from(rivals, (rival) => rival === undefined ? NO_RIVAL : fineTagIndex(rival));
    const state = parse(words, indices, rivalIndices);
    return {
        ...sentence,
        heads: words.map((_, at) => state.heads[at + 1] - 1),
        relations: words.map((_, at) => relations[state.relations[at + 1]]),
        margins: words.map((_, at) => state.margins[at + 1]),
    };
};
/**
 * The dependencies of each sentence: one head a token, one root a sentence, no cycle. Needs the tags pipe before it. Throws where the model cannot be read.
 */
export const parse = {
    name: 'parse',
    annotate: (doc) => ({ ...doc, sentences: doc.sentences.map(parseSentence) }),
};
