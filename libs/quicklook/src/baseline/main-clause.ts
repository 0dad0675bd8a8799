import type { Sentence } from '@quickwire/language';
import { MAX_WORDS, wordCount } from './self-contained.ts';

/** Longer sentences, in characters, are nobody's line; nothing is tried on them. */
const LONGEST = 600;
/** Where a clause begins that the main clause before it can do without. */
const TAIL = /, (?:which|while|whereas) |; /u;
/** What makes a tail bear on the truth of what comes before it: a source, a condition, a contrast. */
const BEARING =
  /\b(?:said|says?|saying|told|according|reported|reportedly|allegedly|alleged|claimed|accused|if|unless|not|denied|denies|adding)\b/iu;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|said|says|\p{Ll}{3,20}ed)\b/u;
/** Openings after which the main clause may not have come yet, or whose clause is none. */
const INTRODUCED =
  /^(?:In|On|At|By|For|From|To|With|After|Before|During|While|When|Where|If|As|Although|Though|Despite|Since|Because|According|\p{Lu}\p{Ll}+ing)\b/u;

/**
 * A sentence too long for a line, cut to its main clause where that is sure to be whole: the tail is the last
 * part of the sentence, and neither names a source nor sets a condition. Any other comes back as it is.
 */
export const mainClause = (text: string, sentence: Sentence): Sentence => {
  if (sentence.end - sentence.start > LONGEST) return sentence;
  const line = text.slice(sentence.start, sentence.end);
  if (wordCount(line) <= MAX_WORDS) return sentence;
  const cut = TAIL.exec(line);
  if (!cut) return sentence;
  const head = line.slice(0, cut.index);
  const tail = line.slice(cut.index + 2);
  const last = !/[,;—–:]/u.test(tail);
  if (!last || BEARING.test(tail) || !FINITE.test(head) || INTRODUCED.test(head)) return sentence;
  const end = sentence.start + cut.index;
  return { ...sentence, end, tokens: sentence.tokens.filter((token) => token.end <= end) };
};
