/** One spelling of a text: composed characters, lower case. */
export const lower = (text: string): string => text.normalize('NFC').toLowerCase();

/** The words of a text between blanks, so that `war` is not found in `Warsaw`; undefined where it has none. */
export const wordsOf = (text: string): string | undefined => {
  const words = lower(text).match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ? ` ${words.join(' ')} ` : undefined;
};
