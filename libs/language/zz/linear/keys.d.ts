/**
 * Hash keys in a file: sorted, each as its distance from the one before in groups of seven bits, so that half a million of them take little more than two bytes each.
 */
export declare const encodeKeys: (sorted: Uint32Array) => Uint8Array;
export declare const decodeKeys: (bytes: Uint8Array) => Uint32Array;
