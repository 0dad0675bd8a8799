import type { Mention } from '../doc.ts';
/** A mention as a name: blanks made one, without the possessive at its end and marks around it. */
export declare const nameText: (text: string, { start, end }: Pick<Mention, 'start' | 'end'>) => string;
/** Whether a name stands in capitals throughout though it is no acronym, as in a dateline. */
export declare const isShouted: (name: string) => boolean;
