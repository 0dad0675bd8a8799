import type { Entity } from '@quickwire/contracts';
import { capital } from '../capital.ts';
import { looseArticles } from '../reading/articles.ts';
import { fullNameAt } from '../reading/full-name.ts';
import { nameShown } from '../reading/name-shown.ts';
import { type Reading, readLine } from '../reading/reading.ts';
import type { Tree } from '../reading/tree.ts';
import { remembered } from '../remembered.ts';
import { align } from './align.ts';

/** A line beside the sentence that is to prove it, as every gate sees it. It tells nothing of who wrote the line. */
export interface Proof {
  /** The line as it was given. */
  readonly given: string;
  /** The line in full: with the articles that a headline leaves out, of which a reader makes nothing else. */
  readonly text: string;
  /** The line in full, read alone. */
  readonly line: Tree;
  readonly reading: Reading;
  /** Number of the sentence in the reading, and its tree. */
  readonly sentence: number;
  readonly source: Tree;
  /** For each token of the line its token in the sentence; -1 for a mark or an added word. */
  readonly aligned: readonly number[];
  /** For each token of the sentence its token in the line; -1 where the line lacks it. */
  readonly places: readonly number[];
}

/** What of a proof is the same for every line of a sentence. */
export type Place = Pick<Proof, 'reading' | 'sentence' | 'source'>;

/** Where words of the line stand between words of the sentence: the pronoun there. */
const pronounBetween = (source: Tree, before: number, after: number): number | undefined => {
  for (let at = after - 1; at > before; at--) if (source.tags[at] === 'PRON') return at;
  return undefined;
};

/** Lays the added part of a full name on the bare name beside it, where the story has that name for it. */
const layFullName = (
  text: string,
  line: Tree,
  reading: Reading,
  sentence: number,
  laid: number[],
  from: number,
  last: number,
): void => {
  for (const [first, end, beside] of [
    [from, last + 1, laid[last]],
    [from - 1, last, laid[from - 1]],
  ] as const) {
    if (beside === undefined || beside < 0) continue;
    const shown = text.slice(line.tokens[first]?.start, line.tokens[end - 1]?.end);
    if (shown === fullNameAt(reading, sentence, beside)) laid.fill(beside, from, last);
  }
};

/** The alignment with each name that stands for a pronoun laid on that pronoun, where the pronoun is known to stand for that name. */
const withNames = (
  text: string,
  line: Tree,
  reading: Reading,
  sentence: number,
  aligned: readonly number[],
): readonly number[] => {
  const source = reading.trees[sentence] as Tree;
  const laid = [...aligned];
  for (let from = 0; from < laid.length; from++) {
    if (laid[from] !== -1) continue;
    let last = from;
    while (last < laid.length && laid[last] === -1) last++;
    const pronoun = pronounBetween(
      source,
      from === 0 ? -1 : (laid[from - 1] as number),
      laid[last] ?? source.tokens.length,
    );
    const shown = text.slice(line.tokens[from]?.start, line.tokens[last - 1]?.end);
    if (pronoun !== undefined && shown === nameShown(reading, sentence, pronoun))
      laid.fill(pronoun, from, last);
    else layFullName(text, line, reading, sentence, laid, from, last);
    from = last;
  }
  return laid;
};

/** For each token of the line its token in the sentence, that of a pronoun or a bare name where a name in full stands for it. */
const laid = (text: string, line: Tree, reading: Reading, sentence: number): readonly number[] =>
  withNames(
    text,
    line,
    reading,
    sentence,
    align(line.words, (reading.trees[sentence] as Tree).words),
  );

/** The line with the articles of the sentence that a headline leaves out, each before the words of its noun. */
const inFull = (
  given: string,
  { tokens, words }: Tree,
  source: Tree,
  aligned: readonly number[],
): string => {
  const missing = looseArticles(source).filter(
    (at) => !aligned.includes(at) && aligned.includes(source.heads[at] as number),
  );
  let text = '';
  let end = 0;
  for (const article of missing) {
    // A name in full stands whole on one word of the sentence: its first word is where the article goes.
    const next = aligned.findIndex((place) => place > article);
    const { start } = tokens[next] as { start: number };
    const { text: shown } = source.tokens[article] as { text: string };
    if (start > 0) {
      text += `${given.slice(end, start)}${shown} `;
      end = start;
      continue;
    }
    const own = source.tokens[aligned[next] as number] as { text: string };
    const first = tokens[next] as { text: string; end: number };
    const same = words[next] === source.words[aligned[next] as number];
    text = `${capital(shown)} ${same ? own.text : first.text}`;
    end = first.end;
  }
  return text + given.slice(end);
};

/** Lays a line beside a sentence of the story; undefined where the line does not read as one sentence. */
export const proofOf = (given: string, reading: Reading, sentence: number): Proof | undefined => {
  const source = reading.trees[sentence];
  const read = readLine(reading, given);
  if (!read || !source) return undefined;
  const before = laid(given, read, reading, sentence);
  const text = inFull(given, read, source, before);
  const line = text === given ? read : readLine(reading, text);
  if (!line) return undefined;
  const aligned = text === given ? before : laid(text, line, reading, sentence);
  const places = source.tokens.map(() => -1);
  for (const [at, place] of aligned.entries())
    if (place >= 0 && places[place] === -1) places[place] = at;
  return { given, text, line, reading, sentence, source, aligned, places };
};

/** The entity that a word of the line is a mention of. */
export const entityOf = ({ reading, source, aligned }: Proof, at: number): Entity | undefined =>
  reading.entityAt(source.tokens[aligned[at] ?? -1]?.start ?? -1);

/** People whom the line names before a place. */
export const peopleNamed = (proof: Proof, end: number): ReadonlySet<Entity> =>
  new Set(
    proof.line.tokens.slice(0, end).flatMap((_, at) => {
      const entity = entityOf(proof, at);
      return entity?.type === 'person' ? [entity] : [];
    }),
  );

/** Tokens of the sentence that the line lacks. */
export const droppedOf = remembered(({ places }: Proof): readonly number[] =>
  places.flatMap((place, at) => (place < 0 ? [at] : [])),
);

/** Whether a word of the sentence stands in the line. */
export const isKept = ({ places }: Proof, at: number): boolean => (places[at] ?? -1) >= 0;

/** The runs of tokens that the line lacks. */
export const runsOf = remembered(({ places }: Proof): readonly (readonly number[])[] => {
  const runs: number[][] = [];
  for (const [at, place] of places.entries()) {
    if (place >= 0) continue;
    if (at > 0 && (places[at - 1] as number) < 0) runs.at(-1)?.push(at);
    else runs.push([at]);
  }
  return runs;
});

/** The words of a run, small, with blanks between. */
export const wordsOfRun = ({ source }: Pick<Proof, 'source'>, run: readonly number[]): string =>
  run.map((at) => source.words[at]).join(' ');

/** The head of a token of the sentence, or where the line lacks it the one token that stands there: a second predicate for the first. */
export const headKept = (proof: Proof, at: number): number => {
  const { source } = proof;
  const head = source.heads[at] as number;
  if (head < 0 || isKept(proof, head)) return head;
  const heirs = (source.children[head] as readonly number[]).filter(
    (child) => child !== at && source.relations[child] === 'conj' && isKept(proof, child),
  );
  return heirs.length === 1 ? (heirs[0] as number) : head;
};
