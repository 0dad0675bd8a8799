import type { EntityType } from '@quickwire/contracts';

/** A name by its tokens: `first` inclusive, `last` exclusive. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
}

/** In the order of the labels; the weights depend on it. */
export const TYPES: readonly EntityType[] = ['person', 'organisation', 'place', 'other'];

/**
 * BILOU (Ratinov and Roth 2009): a label is 0 outside of names, else 1 + 4 × type + position,
 * where the position is first, inner or last of several tokens, or the only one.
 */
export const LABEL_COUNT = 1 + 4 * TYPES.length;
export const OUTSIDE = 0;

const FIRST = 0;
const INNER = 1;
const LAST = 2;
const ONLY = 3;

const labelOf = (type: number, position: number): number => 1 + 4 * type + position;
const typeOf = (label: number): number => (label - 1) >> 2;
const positionOf = (label: number): number => (label - 1) & 3;

const leavesOpen = (label: number): boolean => label !== OUTSIDE && positionOf(label) <= INNER;
const continues = (label: number): boolean =>
  label !== OUTSIDE && (positionOf(label) === INNER || positionOf(label) === LAST);

/** 0 for a label outside of names, else its type's place in TYPES, from 1. */
export const kindOf = (label: number): number => (label === OUTSIDE ? 0 : 1 + typeOf(label));
/** Whether a name begins, or ends, with the token. */
export const isFirst = (label: number): boolean =>
  label !== OUTSIDE && (positionOf(label) === FIRST || positionOf(label) === ONLY);
export const isLast = (label: number): boolean => label !== OUTSIDE && positionOf(label) >= LAST;

export const mayBegin = (label: number): boolean => !continues(label);
export const mayEnd = (label: number): boolean => !leavesOpen(label);
export const mayFollow = (before: number, label: number): boolean =>
  leavesOpen(before) ? continues(label) && typeOf(before) === typeOf(label) : !continues(label);

/** For each label, those that may stand before it. */
export const PREDECESSORS: readonly Int32Array[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
  Int32Array.from(
    Array.from({ length: LABEL_COUNT }, (_, before) => before).filter((before) =>
      mayFollow(before, label),
    ),
  ),
);

/** The labels of a sentence from its names, which do not overlap. */
export const encodeSpans = (spans: readonly TokenSpan[], length: number): Uint8Array => {
  const labels = new Uint8Array(length);
  for (const { first, last, type } of spans) {
    const index = TYPES.indexOf(type);
    labels.fill(labelOf(index, INNER), first, last);
    labels[first] = labelOf(index, FIRST);
    labels[last - 1] = labelOf(index, last - first === 1 ? ONLY : LAST);
  }
  return labels;
};

/** The names of a sentence from labels that follow each other as they may. */
export const decodeSpans = (labels: ArrayLike<number>, length: number): TokenSpan[] => {
  const spans: TokenSpan[] = [];
  let first = 0;
  for (let at = 0; at < length; at++) {
    const label = labels[at]!;
    if (label === OUTSIDE) continue;
    const position = positionOf(label);
    if (position === FIRST || position === ONLY) first = at;
    if (position === LAST || position === ONLY)
      spans.push({ first, last: at + 1, type: TYPES[typeOf(label)]! });
  }
  return spans;
};
