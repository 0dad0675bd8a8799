import type { EntityType } from '@quickwire/contracts';
import { analyse, type Pipe } from '../../src/pipeline.ts';
import type { GoldDocument } from './corpus.ts';
import { type GoldText, toRunningText } from './read-gold.ts';
import { type Recasing, recase } from './recase.ts';
import {
  addCounts,
  type CountsByType,
  countMatches,
  dropOverlaps,
  type ScoredSpan,
  trimSpan,
} from './score.ts';

/** As annotated, or recased: the whole text, or each line as a heading. */
export type Condition = 'as is' | Recasing;

/** What a text is read with to find names. */
export interface Measured {
  readonly counts: CountsByType;
  /** Our tokens in the texts, and the seconds it took to read them. */
  readonly tokens: number;
  readonly seconds: number;
}

/** Reads documents as running text through pipes and scores the names found, exact span and type, on the annotated tokens. */
export const evaluate = (
  documents: readonly GoldDocument[],
  pipes: readonly Pipe[],
  condition: Condition,
): Measured => {
  let tokens = 0;
  let seconds = 0;
  const counts = documents.map((document) => {
    const gold = toRunningText(
      condition === 'as is' ? document : recaseDocument(document, condition),
    );
    const start = performance.now();
    const doc = analyse(gold.text, gold.blocks, {}, pipes);
    seconds += (performance.now() - start) / 1000;
    for (const sentence of doc.sentences) tokens += sentence.tokens.length;
    return countMatches(annotatedSpans(gold.document), foundSpans(gold, doc.mentions));
  });
  return { counts: addCounts(counts), tokens, seconds };
};

const recaseDocument = (document: GoldDocument, recasing: Recasing): GoldDocument => ({
  ...document,
  sentences: document.sentences.map(({ tokens, spans }) => ({
    tokens: tokens.map((token, at) => recase(token, recasing, at === 0)),
    spans,
  })),
});

/** The annotated names, edges trimmed, by tokens counted through the document. */
export const annotatedSpans = ({ sentences }: GoldDocument): readonly ScoredSpan[] => {
  const spans: ScoredSpan[] = [];
  let base = 0;
  for (const sentence of sentences) {
    for (const span of sentence.spans) {
      const { first, last, type } = trimSpan(sentence.tokens, span) ?? span;
      spans.push({ first: base + first, last: base + last, type });
    }
    base += sentence.tokens.length;
  }
  return spans;
};

/** What was found, by places in the text, as annotated tokens: one that is cut counts whole, edges are trimmed. */
export const foundSpans = (
  gold: GoldText,
  mentions: readonly { readonly start: number; readonly end: number; readonly type: EntityType }[],
): readonly ScoredSpan[] => {
  const places = gold.places.flat();
  const tokens = gold.document.sentences.flatMap((sentence) => sentence.tokens);
  const spans: ScoredSpan[] = [];
  let from = 0;
  for (const { start, end, type } of mentions) {
    while (from < places.length && places[from]!.end <= start) from += 1;
    let last = from;
    while (last < places.length && places[last]!.start < end) last += 1;
    const span = trimSpan(tokens, { first: from, last, type });
    if (span) spans.push(span);
  }
  return dropOverlaps(spans);
};
