import type { Sentence } from '../doc.ts';
/** "Ukraine’s delegation is led by Orm" makes Orm "leader of Ukraine’s delegation". `name`: first token of the name. */
export declare const roleOfDoer: (text: string, { tokens }: Sentence, name: number) => string | undefined;
