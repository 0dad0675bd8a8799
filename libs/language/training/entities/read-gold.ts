import type { Block } from '@quickwire/contracts';
import type { TokenSpan } from '../../src/crf/labels.ts';
import type { Token } from '../../src/doc.ts';
import { analyse } from '../../src/pipeline.ts';
import type { GoldDocument, GoldSpan } from './corpus.ts';
import { detokenise } from './detokenise.ts';

/** A document as running text, a line for each annotated sentence, with its tokens' places. */
export interface GoldText {
  readonly document: GoldDocument;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** For each annotated sentence, where its tokens lie. */
  readonly places: readonly (readonly { readonly start: number; readonly end: number }[])[];
}

export const toRunningText = (document: GoldDocument): GoldText => {
  const blocks: Block[] = [];
  const places: GoldText['places'][number][] = [];
  let text = '';
  for (const { tokens } of document.sentences) {
    if (text !== '' || places.length > 0) text += '\n';
    const line = detokenise(tokens);
    const base = text.length;
    places.push(line.places.map(({ start, end }) => ({ start: base + start, end: base + end })));
    text += line.text;
    blocks.push({ kind: 'paragraph', start: base, end: text.length });
  }
  return { document, text, blocks, places };
};

/** A text as our own pipes cut it, with the annotated names by its tokens. */
export interface ReadText {
  readonly sentences: readonly (readonly Token[])[];
  readonly spans: readonly (readonly TokenSpan[])[];
}

export const readGold = (gold: GoldText): ReadText => {
  const doc = analyse(gold.text, gold.blocks);
  const names = gold.document.sentences.flatMap(({ spans }, sentence) =>
    spans.map((span) => inText(span, gold.places[sentence]!)),
  );
  const sentences = doc.sentences.map(({ tokens }) => tokens);
  return { sentences, spans: sentences.map((tokens) => spansWithin(tokens, names)) };
};

/** A name by its first character and the one after its last. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: GoldSpan['type'];
}

const inText = ({ first, last, type }: GoldSpan, places: GoldText['places'][number]): Name => ({
  start: places[first]!.start,
  end: places[last - 1]!.end,
  type,
});

/** A name that a sentence end cuts keeps only its part here; a token that a name's end cuts is the name's. */
export const spansWithin = (
  tokens: readonly { readonly start: number; readonly end: number }[],
  names: readonly Name[],
): readonly TokenSpan[] => {
  const spans: TokenSpan[] = [];
  let free = 0;
  for (const { start, end, type } of names) {
    let first = free;
    while (first < tokens.length && tokens[first]!.end <= start) first += 1;
    let last = first;
    while (last < tokens.length && tokens[last]!.start < end) last += 1;
    if (last === first) continue;
    spans.push({ first, last, type });
    free = last;
  }
  return spans;
};
