/** What a person may be called, in the singular and small letters. */
export declare const ROLE_NOUNS: ReadonlySet<string>;
/** What an organisation may be called. */
export declare const ORGANISATION_NOUNS: ReadonlySet<string>;
/** Last parts of words for people that need no list: "plasterwoman", "ethnomusicologist". */
export declare const ROLE_ENDING: RegExp;
/** After an article, these too: "a glazier", "an electioneer". */
export declare const LOOSE_ENDING: RegExp;
/** Two words of which the second is no role by itself: "attorney general". */
export declare const SECOND_WORDS: ReadonlySet<string>;
