import { readLexicon, readWeights } from '../crf/models.js';
import { NameFinder } from '../crf/name-finder.js';
/**
 * Names with their types, by a conditional random field (Lafferty, McCallum and Pereira 2001). The model is read at the first text.
 * Throws a ModelError where its files are missing or damaged.
 */
export const entities = (model = 'news') => {
    let finder;
    return {
        name: 'entities',
        annotate: (doc) => {
            finder ??= new NameFinder(readLexicon(), readWeights(model));
            return { ...doc, mentions: findMentions(doc, finder) };
        },
    };
};
/** The names that a finder sees in a Doc with sentences and tokens. */
export const findMentions = ({ sentences }, finder) => finder.find(sentences.map(({ tokens }) => tokens)).flatMap((spans, index) => {
    const { tokens } = sentences[index];
    return spans.map(({ first, last, type }) => ({
        start: tokens[first].start,
        end: tokens[last - 1].end,
        type,
        sentence: index,
        first,
        last,
    }));
});
