/** A mention as a name: blanks made one, without the possessive at its end and marks around it. */
export const nameText = (text, { start, end }) => text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”‘(]+|[\s"“”(,;:]+$/g, '')
    .replace(/\s?(?:['’]s|(?<=[sxz])['’])$/i, '');
/** Whether a name stands in capitals throughout though it is no acronym, as in a dateline. */
export const isShouted = (name) => /\p{Lu}{4}/u.test(name) && name === name.toUpperCase();
