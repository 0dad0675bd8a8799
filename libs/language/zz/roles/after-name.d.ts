import type { Sentence } from '../doc.ts';
import { type IsRole, type Phrase } from './before-name.ts';
/** The apposition after a name, "Dmitry Peskov, the Kremlin spokesperson,". `at`: the token after the name. */
export declare const appositionAfter: ({ tokens }: Sentence, name: number, after: number, names: ReadonlySet<number>, isRole: IsRole) => Phrase | undefined;
/** What a sentence says someone is: "Orm is the head of the port", "Orm, who was mayor". */
export declare const copulaAfter: ({ tokens }: Sentence, after: number, names: ReadonlySet<number>, isRole: IsRole) => Phrase | undefined;
/** The phrase before a name between commas: "The Kremlin spokesperson, Dmitry Peskov, said". */
export declare const appositionBefore: ({ tokens }: Sentence, name: number, after: number, names: ReadonlySet<number>, isRole: IsRole) => Phrase | undefined;
