import type { BulletMethod, GateFinding } from '@quickwire/contracts';
import { type Draft, type Edit, textOf, treeOfDraft, wordCount } from '../draft/draft.ts';
import { draftsOf, gradeOf, SHORT } from '../draft/drafts.ts';
import { provesNone } from '../gates/index.ts';
import { isMarkedOff } from '../gates/marked-off.ts';
import type { Proof } from '../gates/proof.ts';
import { isFinding, prove, provedBy } from '../gates/prove.ts';
import type { Reading } from '../reading/reading.ts';
import type { Tree } from '../reading/tree.ts';
import { contentWords, overlap } from './content-words.ts';
import { type Measures, measuresOf } from './features.ts';
import { readerValueOf } from './reader-value.ts';

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
/** Values below which a line is not worth a reader's time: of the lines above, a strict rater found seven in ten acceptable. */
const WORTH = { plain: 0.14, short: 0.14 } as const;
const SHORT_LITTLE = 0.05;
const SHORT_WORDS = 7;
/** A plain line of less value stands in only where a story has fewer than ENOUGH better ones. */
const STOPGAP = 0.04;
const ENOUGH = 3;
/** More shared content than this and a line says what another said. */
const SAME = 0.5;

interface Ranked {
  readonly draft: Draft;
  readonly text: string;
  readonly words: number;
  readonly grade: Proved['grade'];
  readonly value: number;
  /** Whether it is worth a line by itself, and not only for want of others. */
  readonly worthy: boolean;
  /** Of a line that is offered; others are proved when it is their turn. */
  readonly proof?: Proof;
}

/** A sentence with the lines it could give, in the order in which they are tried. */
interface Source {
  readonly value: number;
  readonly lines: readonly Ranked[];
}

/** Cuts of what is set off, which leave the rest as its author wrote it. */
const LIGHT = /^(?:connective|name|bracket|apposition|speech-adjunct|article|be)$/;

/** Whether marks set off what an edit cuts. */
const isApart = (draft: Draft, { first, last }: Edit): boolean =>
  isMarkedOff(
    treeOfDraft(draft),
    Array.from({ length: last - first }, (_, step) => first + step),
  );

/** How well a line serves: short as it stands first, then plain ones by how much was cut and how long they are, a bare cut last. */
const lengthRank = (words: number, draft: Draft): number => {
  const deep = draft.edits.some((edit) => !LIGHT.test(edit.kind) && !isApart(draft, edit));
  const short = words <= SHORT.most;
  if (!deep) return short ? (words >= 6 ? 0 : 1) : words <= 14 ? 1 : 2;
  return short ? 4 : 3;
};

const rank = (measures: Measures, draft: Draft, text = textOf(draft)): Ranked => {
  const words = wordCount(text);
  const { value, little } = readerValueOf(measures, draft);
  const grade = gradeOf(words);
  const saysEnough = grade === 'plain' || (little < SHORT_LITTLE && words >= SHORT_WORDS);
  return { draft, text, words, grade, value, worthy: value >= WORTH[grade] && saysEnough };
};

/** The sentences with the lines of each, the most news first. */
const sourcesOf = (
  reading: Reading,
  sentences: readonly number[],
  offered: readonly Offered[],
): readonly Source[] => {
  const measures = measuresOf(reading);
  return sentences
    .map((sentence): Source => {
      const drawn = draftsOf(reading, sentence).map((draft) => rank(measures, draft));
      const others = offered
        .filter(
          ({ draft, text }) =>
            draft.sentence === sentence && !drawn.some((line) => line.text === text),
        )
        .map(({ draft, text, proof }) => ({ ...rank(measures, draft, text), proof }));
      const lines = [...drawn, ...others].filter(
        ({ worthy, value, grade }) => worthy || (grade === 'plain' && value >= STOPGAP),
      );
      return {
        value: Math.max(...lines.map(({ value }) => value)),
        lines: lines.toSorted(
          (a, b) =>
            Number(b.worthy) - Number(a.worthy) ||
            lengthRank(a.words, a.draft) - lengthRank(b.words, b.draft) ||
            b.value - a.value,
        ),
      };
    })
    .filter(({ lines }) => lines.length > 0)
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
 * gate stopped. Lines `offered` by another writer stand in the same choice; one that the rules give too is theirs.
 */
export const choose = (
  reading: Reading,
  refused?: (line: Refused) => void,
  offered: readonly Offered[] = [],
): readonly Proved[] => {
  const chosen: { readonly line: Proved; readonly content: ReadonlySet<string> }[] = [];
  // Nothing is written of a sentence that gives no line, unless somebody wants to hear why not.
  const sentences = refused
    ? reading.prose
    : reading.prose.filter(
        (sentence) => !provesNone({ reading, sentence, source: reading.trees[sentence] as Tree }),
      );
  for (const { lines } of sourcesOf(reading, sentences, offered)) {
    if (chosen.length === MOST) break;
    const stopped = new Set<string>();
    for (const { draft, text, grade, value, worthy, proof: shown } of lines) {
      if (!worthy && chosen.length >= ENOUGH) continue;
      const content = contentWords(text);
      if (chosen.some((other) => sameness(content, other.content) >= SAME)) continue;
      const proof =
        shown ?? (stopped.has(text) ? undefined : provedBy(text, reading, draft.sentence));
      if (!proof) {
        stopped.add(text);
        const fault = refused && prove(text, reading, draft.sentence);
        if (fault && isFinding(fault)) refused({ text, fault });
        continue;
      }
      const method = shown ? 'language-model' : 'rules';
      chosen.push({ line: { draft, proof, text, grade, value, method }, content });
      break;
    }
  }
  return chosen.map(({ line }) => line);
};
