/** What places are looked up by: folded, words parted by one blank, `St.` written out. */
export declare const placeKey: (name: string) => string;
