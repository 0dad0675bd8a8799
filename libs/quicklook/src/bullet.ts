import type { Bullet, EvidenceSpan } from '@quickwire/contracts';
import type { Proved } from './choice/choose.ts';
import { treeOfDraft } from './draft/draft.ts';
import { GATES } from './gates/index.ts';
import { fullNameMention } from './reading/full-name.ts';
import { antecedentMention } from './reading/name-shown.ts';

const NAMES = GATES.map(({ name }) => name);

/** A proved line as it is published: with its evidence, what was done to it, and the gates it passed. */
export const bulletOf = ({ draft, text, grade, method }: Proved): Bullet => {
  const { reading, sentence, edits } = draft;
  const tree = treeOfDraft(draft);
  const { start, end } = tree.sentence;
  const span = (from: number, to: number): EvidenceSpan => ({
    start: from,
    end: to,
    quote: reading.doc.text.slice(from, to),
  });
  const names = edits.flatMap(({ kind, first }) => {
    if (kind !== 'name') return [];
    const { start: at } = tree.tokens[first] as { start: number };
    const mention = antecedentMention(reading, sentence, first) ?? fullNameMention(reading, at);
    return mention ? [span(mention.start, mention.end)] : [];
  });
  return {
    text,
    by: 'engine',
    grade,
    method,
    evidence: [span(start, end), ...names],
    edits: edits.map(({ kind, first, last, text: shown }) => ({
      kind,
      start: tree.tokens[first]?.start ?? start,
      end: tree.tokens[last - 1]?.end ?? end,
      ...(shown !== undefined && { text: shown }),
    })),
    gates: NAMES,
  };
};
