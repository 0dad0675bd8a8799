import { readLinearModel } from '../linear/linear-model.js';
import { firstTemplates, secondTemplates } from './features.js';
import { readLexicon } from './lexicon.js';
import { createTagPass } from './tag-pass.js';
/** Two passes: the second sees what the first made of the words to the right. */
export const composeTagger = (first, second) => {
    let guess = new Int32Array(256);
    return (words, tags, rivals) => {
        if (words.length > guess.length)
            guess = new Int32Array(words.length * 2);
        first(words, guess);
        second(words, tags, guess, rivals);
    };
};
/** "VERB VBZ". */
export const nameOf = ({ tag, penn }) => `${tag} ${penn}`;
export const fineTagOf = (name) => {
    const [tag, penn] = name.split(' ');
    return { tag: tag, penn: penn };
};
/** The fine tags that a model knows, by their index. */
export const fineTagsOf = (model) => model.meta['tags'].map(fineTagOf);
export const readTagger = (model) => {
    const classes = fineTagsOf(model).length;
    const lexicon = readLexicon(model);
    return composeTagger(createTagPass(readLinearModel(model, 'tagger.first', classes), firstTemplates, lexicon), createTagPass(readLinearModel(model, 'tagger.second', classes), secondTemplates, lexicon));
};
