import type { Mention } from '../doc.ts';
import { type PersonName } from './person-name.ts';
/** A mention of a person with its name taken apart. */
export interface PersonMention {
    readonly mention: Mention;
    readonly name: PersonName;
    /** Block it stands in. */
    readonly block: number;
    /** Whether "the" stands before it, as before a family: "the Obamas". */
    readonly afterThe: boolean;
}
/** Which person each mention names; those that could be two people's are nobody's. */
export declare const groupPeople: (given: readonly PersonMention[]) => readonly (readonly PersonMention[])[];
