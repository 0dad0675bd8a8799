import type { SentenceTree } from './sentence-tree.ts';
import { CLOSING_SPEECH } from './word-lists.ts';

/** Longer tails are clauses with news of their own. */
const LONGEST = 9;

/**
 * The words after the last comma where they name a source: ", Norline reports." The parser takes such a tail for many things, so they are told by
 * their words alone. Empty where there is no such tail.
 */
export const closingSource = ({ words }: SentenceTree): ReadonlySet<number> => {
  const start = words.lastIndexOf(',') + 1;
  const tail = words.slice(start);
  const verb = tail.findLastIndex((word) => CLOSING_SPEECH.has(word));
  if (start < 4 || tail.length > LONGEST || verb < 0) return new Set();
  // After "Norline reports" there may be a day; in "said Norline" and "according to Norline" the source comes last.
  const end = verb === 0 ? tail.length : verb + 1;
  return new Set(
    tail.slice(0, end).flatMap((word, at) => (/\p{L}/u.test(word) ? [start + at] : [])),
  );
};
