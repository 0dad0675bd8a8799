/** A file of weights that cannot be used. The message says which file, and what to do. */
export class ModelError extends Error {
    code = 'MODEL_UNUSABLE';
    constructor(fault, options) {
        super(`${fault}. Make it anew: npm run build:lexicon, then npm run train:entities.`, options);
        this.name = 'ModelError';
    }
}
