export declare const isApostrophe: (unit: number) => boolean;
/** Whether the letters after this apostrophe are a possessive or a contraction; n't is the caller's. */
export declare const contracts: (text: string, apostrophe: number, end: number) => boolean;
/**
 * Where the word ends that begins at `start` and whose first run of letters and digits ends at `run`.
 * A joiner is tried once, so the time is linear.
 */
export declare const wordEnd: (text: string, start: number, run: number, end: number) => number;
