import type { GateFinding } from '@quickwire/contracts';
import { type Draft, textOf, wordCount } from '../draft/draft.ts';
import { draftsOf, LONGEST, SHORT } from '../draft/drafts.ts';
import { faultOf } from '../gates/index.ts';
import { type Proof, proofOf } from '../gates/proof.ts';
import type { Reading } from '../reading/reading.ts';
import { contentWords, overlap } from './content-words.ts';
import { measuresOf } from './features.ts';
import { newsValueOf } from './news-value.ts';
import { saysLittle } from './says-little.ts';

/** A line that every gate has proved. */
export interface Proved {
  readonly draft: Draft;
  readonly proof: Proof;
  readonly text: string;
  readonly grade: 'short' | 'plain';
  readonly value: number;
}

/** A line that a gate stopped, for the record. */
export interface Refused {
  readonly text: string;
  readonly fault: GateFinding;
}

export const MOST = 7;
/** A line of less value tells nobody anything. */
const LEAST_VALUE = 0.1;
/** More shared content than this and a line says what another said. */
const SAME = 0.5;
/** How much worth in news value it is that a line is short. */
const BREVITY = 0.02;

interface Ranked {
  readonly draft: Draft;
  readonly text: string;
  readonly words: number;
  readonly value: number;
}

const ranked = (reading: Reading): readonly Ranked[] => {
  const measures = measuresOf(reading);
  return reading.prose
    .flatMap((sentence) => draftsOf(reading, sentence))
    .map((draft) => {
      const text = textOf(draft);
      const words = wordCount(text);
      const value =
        newsValueOf(measures, draft) - saysLittle(draft) + (words <= SHORT.most ? BREVITY : 0);
      return { draft, text, words, value };
    })
    .filter(({ words, value }) => words <= LONGEST && value >= LEAST_VALUE)
    .sort((a, b) => b.value - a.value || a.draft.sentence - b.draft.sentence || a.words - b.words);
};

/** The share of the poorer line's content that the richer one holds. */
const sameness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  Math.max(overlap(a, b), overlap(b, a));

/**
 * The lines of a Quick Look: the most news first, each proved, none that says what another said. `refused` hears of each line that a
 * gate stopped.
 */
export const choose = (
  reading: Reading,
  refused: (line: Refused) => void = () => undefined,
): readonly Proved[] => {
  const chosen: { readonly line: Proved; readonly content: ReadonlySet<string> }[] = [];
  for (const { draft, text, words, value } of ranked(reading)) {
    if (chosen.length === MOST) break;
    if (chosen.some(({ line }) => line.draft.sentence === draft.sentence)) continue;
    const content = contentWords(text);
    if (chosen.some((other) => sameness(content, other.content) >= SAME)) continue;
    const proof = proofOf(text, reading, draft.sentence);
    const fault = proof
      ? faultOf(proof)
      : ({ gate: 'incomplete', detail: 'it is more than one sentence' } as const);
    if (!proof || fault) {
      if (fault) refused({ text, fault });
      continue;
    }
    chosen.push({
      line: { draft, proof, text, grade: words <= SHORT.most ? 'short' : 'plain', value },
      content,
    });
  }
  return chosen.map(({ line }) => line);
};
