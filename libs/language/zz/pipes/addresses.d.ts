/**
 * The e-mail address or domain that begins here: where it ends (`start` if there is none), and up to where
 * the text need not be tried again.
 */
export declare const addressAt: (text: string, start: number, end: number) => {
    readonly end: number;
    readonly tried: number;
    readonly kind: 'address' | 'word';
};
/** Where a web address ends: at a blank or a quote, less the marks that close the sentence around it. */
export declare const linkEnd: (text: string, start: number, end: number) => number;
