import type { Mention, Token } from '../doc.ts';
/** The people named in a sentence, as roles look for them. */
export interface PeopleOfSentence {
    /** Tokens where their names begin. */
    readonly starts: ReadonlySet<number>;
    /** By the token after their name. */
    readonly byEnd: ReadonlyMap<number, Mention>;
    /** Of each the first of the list that it stands in: "Orm" for "Halm" in "envoys Bo Orm, Eva Lind and Ada Halm". */
    readonly listHead: ReadonlyMap<Mention, Mention>;
}
/** Mentions in order. */
export declare const peopleOfSentence: (tokens: readonly Token[], people: readonly Mention[]) => PeopleOfSentence;
