import type { BulletMethod, GateFinding } from '@quickwire/contracts';
import { type Draft, textOf, wordsOf } from '../draft/draft.ts';
import { draftsOf } from '../draft/drafts.ts';
import { gradeOf, LONGEST } from '../draft/grade.ts';
import { tightened } from '../draft/tightened.ts';
import { provesNone, provesNoneUnread } from '../gates/index.ts';
import type { Place, Proof } from '../gates/proof.ts';
import { isFinding, prove, provedBy } from '../gates/prove.ts';
import type { Reading } from '../reading/reading.ts';
import type { Tree } from '../reading/tree.ts';
import { rememberedAt } from '../remembered.ts';
import { contentWords, overlap } from './content-words.ts';
import { type Measures, measuresOf } from './features.ts';
import { promising } from './promise.ts';
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
/** How likely a reader must find a line good for it to go out as one of several: of such lines strict readers found seven in ten good (docs/quality.md). */
export const WORTH = 0.36;
/** So many lines a story has even where they are worth less, down to this: one line is no Quick Look. */
const FEW = 2;
const LEAST_WORTH = 0.22;
/** A short line is taken before a fuller one of its sentence that is likelier to be good by less than this. */
const FOR_SHORT = 0.1;
/** A line that is too long with its articles is taken after others of its sentence, unless they are less likely to be good by more than this. */
const FOR_ARTICLES = 0.4;
/** More shared content than this and a line says what another said. */
const SAME = 0.5;

interface Ranked {
  readonly draft: Draft;
  readonly text: string;
  readonly grade: Proved['grade'];
  readonly value: number;
  /** Whether it fits for want of some articles alone. */
  readonly isTight: boolean;
  /** Of a line that is offered; others are proved when it is their turn. */
  readonly proof?: Proof;
}

/** A sentence with the lines it could give, in the order in which they are tried. */
interface Source {
  readonly value: number;
  readonly lines: readonly Ranked[];
}

/** What a line is worth does not hang on how it is set. */
const rank = (measures: Measures, drawn: Draft): Ranked => {
  const draft = tightened(drawn);
  return {
    draft,
    text: textOf(draft),
    grade: gradeOf(wordsOf(draft)),
    value: readerValueOf(measures, drawn),
    isTight: wordsOf(drawn) > LONGEST,
  };
};

const preference = ({ value, grade, isTight }: Ranked): number =>
  value + (grade === 'short' ? FOR_SHORT : 0) - (isTight ? FOR_ARTICLES : 0);

/** The lines that the rules draw of a sentence, ranked once. */
const drawnOf = rememberedAt((reading: Reading, sentence: number): readonly Ranked[] =>
  draftsOf(reading, sentence).map((draft) => rank(measuresOf(reading), draft)),
);

/** The sentences with the lines of each, the most news first; one that is not read brings what is offered of it alone. */
const sourcesOf = (
  reading: Reading,
  read: readonly number[],
  offered: readonly Offered[],
): readonly Source[] => {
  const drawnFrom = new Set(read);
  const sentences = new Set([...read, ...offered.map(({ draft }) => draft.sentence)]);
  return [...sentences]
    .sort((a, b) => a - b)
    .map((sentence): Source => {
      const drawn = drawnFrom.has(sentence) ? drawnOf(reading, sentence) : [];
      const others = offered
        .filter(
          ({ draft, text }) =>
            draft.sentence === sentence && !drawn.some((line) => line.text === text),
        )
        .map(({ draft, proof }) => ({ ...rank(measuresOf(reading), draft), proof }));
      const lines = [...drawn, ...others]
        .filter(({ value }) => value >= LEAST_WORTH)
        .sort((a, b) => preference(b) - preference(a));
      return { value: Math.max(...lines.map(({ value }) => value)), lines };
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

const placeOf = (reading: Reading, sentence: number): Place => ({
  reading,
  sentence,
  source: reading.trees[sentence] as Tree,
});

/** As `choose` does, from these sentences. */
export const chooseFrom = (
  reading: Reading,
  considered: readonly number[],
  refused?: (line: Refused) => void,
  offered: readonly Offered[] = [],
): readonly Proved[] => {
  const chosen: { readonly line: Proved; readonly content: ReadonlySet<string> }[] = [];
  // Nothing is written of a sentence that gives no line, unless somebody wants to hear why not.
  const without = (stops: (place: Place) => boolean, from: readonly number[]) =>
    refused ? from : from.filter((sentence) => !stops(placeOf(reading, sentence)));
  const unread = without(provesNoneUnread, considered);
  reading.grow(unread);
  const sentences = without(provesNone, unread);
  for (const { lines } of sourcesOf(reading, sentences, offered)) {
    if (chosen.length === MOST) break;
    const stopped = new Set<string>();
    for (const { draft, text, grade, value, proof: shown } of lines) {
      if (value < WORTH && chosen.length >= FEW) continue;
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
  // A story tells its news in the order of their weight, better than any measure of single lines.
  return chosen.map(({ line }) => line).sort((a, b) => a.draft.sentence - b.draft.sentence);
};

/**
 * The lines of a Quick Look: those with the most news, in the order of the story, each proved, none that says what another said. `refused` hears of each line that a
 * gate stopped. Lines `offered` by another writer stand in the same choice; one that the rules give too is theirs. Sentences that promise nothing are not read.
 */
export const choose = (
  reading: Reading,
  refused?: (line: Refused) => void,
  offered: readonly Offered[] = [],
): readonly Proved[] => chooseFrom(reading, promising(reading), refused, offered);

/** What speaks against the line that is tried first of each of these sentences, of `most` of them, those with most news; nothing of those that give none worth it, or one that is proved. */
export const stoppedOf = (
  reading: Reading,
  sentences: readonly number[],
  most: number,
): readonly (Refused & { readonly sentence: number })[] => {
  const found: (Refused & { readonly sentence: number })[] = [];
  const drawn = sentences.filter((sentence) => !provesNone(placeOf(reading, sentence)));
  for (const {
    lines: [first],
  } of sourcesOf(reading, drawn, [])) {
    if (found.length === most) break;
    if (!first || first.value < WORTH) continue;
    const { sentence } = first.draft;
    const fault = prove(first.text, reading, sentence);
    if (isFinding(fault)) found.push({ sentence, text: first.text, fault });
  }
  return found;
};
