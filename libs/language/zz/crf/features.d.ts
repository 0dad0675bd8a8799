import type { FeatureSink } from './feature-sink.ts';
import type { TextView } from './text-view.ts';
/**
 * Gives the features of each token of a text, as hashes: the word and its neighbours as they are, as shapes and as clusters, phrases of
 * the lexicon, and what the rest of the text says of the word. The numbers name the kinds of feature; weights depend on them.
 */
export declare class FeatureReader {
    #private;
    /** To be called before the tokens of a sentence are asked for. */
    beginSentence(view: TextView, sentence: number): void;
    /** Writes the features of a token into the sink, which it clears first. */
    read(at: number, sink: FeatureSink): void;
}
