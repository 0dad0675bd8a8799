import { type NetworkLayers } from './network-layers.ts';
/**
 * What each input adds to the hidden layer, in whole steps, one row a share: those of tags, relations and counts multiplied out beforehand, those of words when a word is first met. Row 0 adds nothing.
 */
export interface Shares {
    readonly values: Int16Array;
    /** Where the rows of each kind begin, slot after slot. */
    readonly tags: number;
    readonly rivals: number;
    readonly relations: number;
    readonly counts: number;
    /** The row of a word, by its id, in one of the slots that see words. */
    readonly wordRow: (id: number, slot: number) => number;
}
export declare const createShares: (layers: NetworkLayers) => Shares;
