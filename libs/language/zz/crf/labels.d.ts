import type { EntityType } from '@quickwire/contracts';
/** A name by its tokens: `first` inclusive, `last` exclusive. */
export interface TokenSpan {
    readonly first: number;
    readonly last: number;
    readonly type: EntityType;
}
/** In the order of the labels; the weights depend on it. */
export declare const TYPES: readonly EntityType[];
/**
 * BILOU (Ratinov and Roth 2009): a label is 0 outside of names, else 1 + 4 × type + position,
 * where the position is first, inner or last of several tokens, or the only one.
 */
export declare const LABEL_COUNT: number;
export declare const OUTSIDE = 0;
export declare const mayBegin: (label: number) => boolean;
export declare const mayEnd: (label: number) => boolean;
export declare const mayFollow: (before: number, label: number) => boolean;
/** For each label, those that may stand before it. */
export declare const PREDECESSORS: readonly Int32Array[];
/** The labels of a sentence from its names, which do not overlap. */
export declare const encodeSpans: (spans: readonly TokenSpan[], length: number) => Uint8Array;
/** The names of a sentence from labels that follow each other as they may. */
export declare const decodeSpans: (labels: ArrayLike<number>, length: number) => TokenSpan[];
