import type { Token } from '../doc.ts';
/** In small letters, without the full stop of an abbreviation. */
export declare const lower: (token: Token | undefined) => string;
export declare const isPossessive: (token: Token | undefined) => boolean;
export declare const isWord: (token: Token | undefined) => token is Token;
/** A plural made singular; a word that is none as it is. Small letters in, small letters out. */
export declare const singular: (word: string) => string;
/** Whether a word names what someone is. */
export declare const isRoleNoun: (word: string) => boolean;
/** Whether a word after an article names what someone is. */
export declare const isLooseRoleNoun: (word: string) => boolean;
export declare const isOrganisationNoun: (word: string) => boolean;
/** Whether no noun phrase goes on to the left across this word. */
export declare const endsPhrase: (token: Token) => boolean;
/** Whether a word in small letters is taken for a verb. */
export declare const isVerb: (token: Token) => boolean;
/** Whether a word may stand second in a role: "general" of "attorney general". */
export declare const isSecondWord: (word: string) => boolean;
