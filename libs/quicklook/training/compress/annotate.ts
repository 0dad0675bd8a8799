import { analyse, BASIC_PIPES, type Doc, entities, parse, tags } from '@quickwire/language';
import type { Pair } from './read-pairs.ts';

/** A pair read by the project's own pipes. */
export interface AnnotatedPair {
  /** One sentence with its tree and names. */
  readonly doc: Doc;
  /** Whether each token was kept. */
  readonly kept: readonly boolean[];
}

const PIPES = [...BASIC_PIPES, tags, parse, entities('news')];
/** Longer ones are lists. */
const LONGEST = 80;

/** A token is kept where a kept word overlaps it. */
const keptTokens = (doc: Doc, pair: Pair): readonly boolean[] => {
  let at = 0;
  return doc.sentences[0]!.tokens.map(({ start, end }) => {
    while (at < pair.words.length && pair.words[at]!.end <= start) at++;
    const word = pair.words[at];
    return word !== undefined && word.start < end && word.kept;
  });
};

/** Undefined where our own reading makes several sentences of it, or a very short or long one. */
const annotatePair = (pair: Pair): AnnotatedPair | undefined => {
  const block = { kind: 'paragraph' as const, start: 0, end: pair.text.length };
  const doc = analyse(pair.text, [block], {}, PIPES);
  const tokens = doc.sentences[0]?.tokens.length ?? 0;
  if (doc.sentences.length !== 1 || tokens < 4 || tokens > LONGEST) return undefined;
  return { doc, kept: keptTokens(doc, pair) };
};

/** One after the other, those that are one sentence to our own pipes. */
export function* annotatePairs(pairs: Iterable<Pair>): Generator<AnnotatedPair> {
  for (const pair of pairs) {
    const annotated = annotatePair(pair);
    if (annotated) yield annotated;
  }
}
