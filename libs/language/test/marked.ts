import type { EntityType } from '@quickwire/contracts';
import type { Context, Doc, Mention } from '../src/doc.ts';
import { analyse, BASIC_PIPES, type Pipe } from '../src/pipeline.ts';

const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  MISC: 'other',
};

const MARK = /\[(PER|ORG|LOC|MISC) ([^\]]+)\]/g;

/** A text with its names marked by hand, "[PER Tora Lindqvar] spoke", read through pipes; a blank line parts blocks. */
export const marked = (text: string, pipes: readonly Pipe[] = [], context: Context = {}): Doc => {
  const spans: { start: number; end: number; type: EntityType }[] = [];
  let plain = '';
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    plain += text.slice(from, match.index);
    const start = plain.length;
    plain += match[2];
    spans.push({ start, end: plain.length, type: TYPES[match[1] as string] as EntityType });
    from = match.index + match[0].length;
  }
  plain += text.slice(from);
  const blocks = [...plain.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  const marks: Pipe = { name: 'marks', annotate: (doc) => withMentions(doc, spans) };
  return analyse(plain, blocks, context, [...BASIC_PIPES, marks, ...pipes]);
};

/** Gives a Doc these mentions. A span that crosses sentences belongs to that in which it begins. */
export const withMentions = (
  doc: Doc,
  spans: readonly { start: number; end: number; type: EntityType }[],
): Doc => {
  let sentence = 0;
  let token = 0;
  const mentions = spans.map((span): Mention => {
    while ((doc.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= span.start) {
      sentence++;
      token = 0;
    }
    const tokens = doc.sentences[sentence]?.tokens ?? [];
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= span.start) token++;
    const first = token;
    while (token < tokens.length && (tokens[token]?.start ?? 0) < span.end) token++;
    return { ...span, sentence, first, last: token };
  });
  return { ...doc, mentions };
};
