/** A person's name as one mention gives it. */
export interface PersonName {
    /** As it stands, without the titles before it. */
    readonly text: string;
    /** The last word of the titles before it, in small letters. */
    readonly title?: string;
    /** Its words folded, without nickname and suffix. Never empty. */
    readonly words: readonly string[];
    /** jr, sr, ii, iii, iv. */
    readonly suffix?: string;
    /** Folded, where it stands in quotation marks or brackets amid the name. */
    readonly nickname?: string;
}
/** Takes a person's name apart. The title that stands before the mention, if any, counts as its own. */
export declare const personName: (name: string, before?: string) => PersonName;
/**
 * What spellings of one name out of another script have in common: Zelensky, Zelenskiy and Zelenskyy are one,
 * Larsen and Larson two. Takes a folded name.
 */
export declare const soundKey: (word: string) => string;
