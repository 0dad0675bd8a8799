import type { BulletMethod, GateFinding } from '@quickwire/contracts';
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
  readonly method: BulletMethod;
}

/** A line that another writer offers, proved before it comes here. */
export type Offered = Pick<Proved, 'draft' | 'proof' | 'text'>;

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
export const SEVERAL: GateFinding = { gate: 'incomplete', detail: 'it is more than one sentence' };

interface Ranked {
  readonly draft: Draft;
  readonly text: string;
  readonly words: number;
  readonly value: number;
  /** Of a line that is offered; others are proved when it is their turn. */
  readonly proof?: Proof;
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

const sourcesOf = (reading: Reading, offered: readonly Offered[]): readonly Source[] => {
  const measures = measuresOf(reading);
  const ranked = (draft: Draft, text: string): Ranked => ({
    draft,
    text,
    words: wordCount(text),
    value: newsValueOf(measures, draft) - saysLittle(draft),
  });
  return reading.prose
    .map((sentence): Source => {
      const drawn = draftsOf(reading, sentence).map((draft) => ranked(draft, textOf(draft)));
      const others = offered
        .filter(
          ({ draft, text }) =>
            draft.sentence === sentence && !drawn.some((line) => line.text === text),
        )
        .map(({ draft, text, proof }) => ({ ...ranked(draft, text), proof }));
      const lines = [...drawn, ...others];
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

/**
 * The lines of a Quick Look: the most news first, each proved, none that says what another said. `refused` hears of each line that a
 * gate stopped. Lines `offered` by another writer stand in the same choice; one that the rules give too is theirs.
 */
export const choose = (
  reading: Reading,
  refused: (line: Refused) => void = () => undefined,
  offered: readonly Offered[] = [],
): readonly Proved[] => {
  const chosen: { readonly line: Proved; readonly content: ReadonlySet<string> }[] = [];
  for (const { value: best, lines } of sourcesOf(reading, offered)) {
    if (chosen.length === MOST || (chosen.length >= ENOUGH && best < WORTH)) break;
    for (const { draft, text, words, value, proof: shown } of lines) {
      const content = contentWords(text);
      if (chosen.some((other) => sameness(content, other.content) >= SAME)) continue;
      const proof = shown ?? proofOf(text, reading, draft.sentence);
      const fault = shown ? undefined : proof ? faultOf(proof) : SEVERAL;
      if (proof && !fault) {
        const grade = words <= SHORT.most ? 'short' : 'plain';
        const method = shown ? 'language-model' : 'rules';
        chosen.push({ line: { draft, proof, text, grade, value, method }, content });
        break;
      }
      if (fault) refused({ text, fault });
    }
  }
  return chosen.map(({ line }) => line);
};
