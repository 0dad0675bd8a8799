export declare const isHyphen: (unit: number) => boolean;
/**
 * Whether a compound parts at its hyphen, so that a name can end before it or begin after it.
 * `part` is where the part before the hyphen begins, `word` where the whole word does.
 */
export declare const partsAtHyphen: (text: string, word: number, part: number, hyphen: number, end: number) => boolean;
