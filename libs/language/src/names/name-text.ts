import type { Mention } from '../doc.ts';

/** A mention as a name: blanks made one, without the possessive at its end and marks around it. */
export const nameText = (text: string, { start, end }: Pick<Mention, 'start' | 'end'>): string =>
  text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”‘(]+|[\s"“”(,;:]+$/g, '')
    .replace(/\s?(?:['’]s|(?<=[sxz])['’])$/i, '');

/** Whether a name stands in capitals throughout though it is no acronym, as in a dateline. */
export const isShouted = (name: string): boolean =>
  /\p{Lu}{4}/u.test(name) && name === name.toUpperCase();
