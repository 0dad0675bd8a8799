import type { Span } from '@quickwire/contracts';

/** First of the spans, which stand in order, that ends after the offset, by halving. */
export const firstAfter = (spans: readonly Span[], offset: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Those of the spans, which stand in order, that lie in a stretch of the text. */
export const spansIn = <S extends Span>(
  spans: readonly S[],
  { start, end }: Span,
): readonly S[] => {
  const from = firstAfter(spans, start);
  let to = from;
  while (to < spans.length && (spans[to] as S).start < end) to++;
  return spans.slice(from, to);
};
