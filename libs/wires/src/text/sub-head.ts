const smallWords = new Set(
  'a an and as at but by for from in into of off on onto or over per than the to up via vs with amid after before about under between without'.split(
    ' ',
  ),
);

const isCapitalised = (word: string): boolean => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word);

/** Whether a line of plain text is a sub-head: short, in title case, without a sentence's end. */
export const isSubHead = (line: string): boolean => {
  if (line.length > 80 || /[.!?…:;,”"’')]$/.test(line)) return false;
  const words = line.split(/\s+/);
  if (words.length > 8 || !isCapitalised(line)) return false;
  return words.every(
    (word) => isCapitalised(word) || !/\p{L}/u.test(word) || smallWords.has(word.toLowerCase()),
  );
};
