const CLOSERS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '«': '»',
};
const CLOSING: ReadonlySet<string> = new Set(Object.values(CLOSERS));

/**
 * Whether each quotation mark and bracket of a line, given as tokens, has its partner. A single quotation mark that opens wants one that
 * closes; one alone that closes is an apostrophe.
 */
export const isBalanced = (words: readonly string[]): boolean => {
  const open: string[] = [];
  let straight = 0;
  let single = 0;
  for (const word of words) {
    if (CLOSERS[word] !== undefined) open.push(CLOSERS[word]);
    else if (CLOSING.has(word)) {
      if (open.pop() !== word) return false;
    } else if (word === '"') straight++;
    else if (word === '‘') single++;
    else if (word === '’' && single > 0) single--;
  }
  return open.length === 0 && straight % 2 === 0 && single === 0;
};
