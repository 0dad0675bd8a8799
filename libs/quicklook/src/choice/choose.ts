import type { GateFinding } from '@quickwire/contracts';
import { type Draft, textOf, wordCount } from '../draft/draft.ts';
import { draftsOf, SHORT } from '../draft/drafts.ts';
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
/** A line of less value tells little. It stands only where a story has few better ones. */
const WORTH = 0.06;
/** A line of less value tells nobody anything. */
const LEAST_VALUE = 0;
/** So many lines make a Quick Look; poorer ones fill it up to here alone. */
const ENOUGH = 3;
/** More shared content than this and a line says what another said. */
const SAME = 0.5;
const SEVERAL: GateFinding = { gate: 'incomplete', detail: 'it is more than one sentence' };

interface Ranked {
  readonly draft: Draft;
  readonly text: string;
  readonly words: number;
  readonly value: number;
}

/** A sentence with the lines it could give, in the order in which they are tried. */
interface Source {
  readonly value: number;
  readonly lines: readonly Ranked[];
}

/** Cuts of what is set off, which leave the rest as its author wrote it. */
const LIGHT =
  /^(?:connective|name|bracket|relative-clause|apposition|participle-clause|speech-adjunct|article|be)$/;

/** How well a line serves: short as it stands first, then plain ones by how much was cut and how long they are, a bare cut last. */
const lengthRank = (words: number, draft: Draft): number => {
  const deep = draft.edits.some(({ kind }) => !LIGHT.test(kind));
  const short = words <= SHORT.most;
  if (!deep) return short ? (words >= 6 ? 0 : 1) : words <= 14 ? 1 : 2;
  return short ? 4 : 3;
};

const sourcesOf = (reading: Reading): readonly Source[] => {
  const measures = measuresOf(reading);
  return reading.prose
    .map((sentence): Source => {
      const lines = draftsOf(reading, sentence).map((draft) => {
        const text = textOf(draft);
        const value = newsValueOf(measures, draft) - saysLittle(draft);
        return { draft, text, words: wordCount(text), value };
      });
      return {
        value: Math.max(...lines.map(({ value }) => value)),
        lines: lines
          .filter(({ value }) => value >= LEAST_VALUE)
          .sort(
            (a, b) =>
              lengthRank(a.words, a.draft) - lengthRank(b.words, b.draft) || b.value - a.value,
          ),
      };
    })
    .sort((a, b) => b.value - a.value);
};

/** The share of the poorer line's content that the richer one holds. */
const sameness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  Math.max(overlap(a, b), overlap(b, a));

/** Whether one of two lines adds next to nothing to the other. */
export const saysTheSame = (a: string, b: string): boolean =>
  sameness(contentWords(a), contentWords(b)) >= SAME;

/**
 * The lines of a Quick Look: the most news first, each proved, none that says what another said. `refused` hears of each line that a
 * gate stopped.
 */
export const choose = (
  reading: Reading,
  refused: (line: Refused) => void = () => undefined,
): readonly Proved[] => {
  const chosen: { readonly line: Proved; readonly content: ReadonlySet<string> }[] = [];
  for (const { value: best, lines } of sourcesOf(reading)) {
    if (chosen.length === MOST || (chosen.length >= ENOUGH && best < WORTH)) break;
    for (const { draft, text, words, value } of lines) {
      const content = contentWords(text);
      if (chosen.some((other) => sameness(content, other.content) >= SAME)) continue;
      const proof = proofOf(text, reading, draft.sentence);
      const fault = proof ? faultOf(proof) : SEVERAL;
      if (proof && !fault) {
        const grade = words <= SHORT.most ? 'short' : 'plain';
        chosen.push({ line: { draft, proof, text, grade, value }, content });
        break;
      }
      if (fault) refused({ text, fault });
    }
  }
  return chosen.map(({ line }) => line);
};
