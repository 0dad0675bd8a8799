import type { BulletEdit } from '@quickwire/contracts';
import { capital } from '../capital.ts';
import { withoutStop } from '../full-stop.ts';
import type { Reading } from '../reading/reading.ts';
import type { Tree } from '../reading/tree.ts';
import { remembered } from '../remembered.ts';

/** What may be done to a sentence to make a line of it: a closed list. */
export type EditKind = BulletEdit['kind'];

/** A cut, or with `text` a replacement, of the tokens `first` inclusive to `last` exclusive. */
export interface Edit {
  readonly kind: EditKind;
  readonly first: number;
  readonly last: number;
  readonly text?: string;
}

/** The edit without what else is known of it, such as what it costs. */
export const bare = ({ kind, first, last }: Edit): Edit => ({ kind, first, last });

/** A line in the making: one sentence of the story and what is done to it. */
export interface Draft {
  readonly reading: Reading;
  /** Number of the sentence. */
  readonly sentence: number;
  /** In text order, none over another. */
  readonly edits: readonly Edit[];
  /** The predicate the line is about. */
  readonly predicate: number;
}

export const treeOfDraft = ({ reading, sentence }: Draft): Tree => reading.trees[sentence] as Tree;

export const overlaps = (a: Edit, b: Edit): boolean => a.first < b.last && b.first < a.last;

/** The draft with one edit more; what the new one covers goes; undefined where it crosses another. */
export const withEdit = (draft: Draft, edit: Edit): Draft | undefined => {
  const others = draft.edits.filter(
    ({ first, last }) => !(edit.first <= first && last <= edit.last),
  );
  if (others.some((other) => overlaps(other, edit))) return undefined;
  return { ...draft, edits: [...others, edit].sort((a, b) => a.first - b.first) };
};

/** Stands after the last edit. */
const END = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY };

/** Which tokens of the sentence stand in the line. A replaced one does not. */
export const keptTokens = remembered((draft: Draft): readonly number[] => {
  const kept: number[] = [];
  let at = 0;
  for (const { first, last } of [...draft.edits, END]) {
    const end = Math.min(first, treeOfDraft(draft).tokens.length);
    while (at < end) kept.push(at++);
    at = Math.max(at, last);
  }
  return kept;
});

/** For each token of the sentence its place in the line, where it stands there or a name stands for it; else -1. */
export const placesOf = (draft: Draft): readonly number[] => {
  const places = treeOfDraft(draft).tokens.map(() => -1);
  for (const [place, at] of keptTokens(draft).entries()) places[at] = place;
  for (const { first, last, text } of draft.edits)
    if (text !== undefined) places.fill(0, first, last);
  return places;
};

/** A first word whose small letter is its own: "iPhone", "al-Qaida". */
const KEEPS_SMALL = /^\p{Ll}(?:\p{Lu}|\p{Ll}{1,2}-\p{Lu})/u;

/** Marks that no blank follows, and those that none precedes. */
const OPENS: ReadonlySet<string | undefined> = new Set('(“‘$£€');
const CLOSES: ReadonlySet<string | undefined> = new Set(',;:.!?)”%');
const POSSESSIVES = new Set(['’s', "'s"]);

/** The line as text: what is kept with its own blanks, one where something was cut; a capital first, no full stop last. */
export const textOf = remembered((draft: Draft): string => {
  const { text } = draft.reading.doc;
  const { tokens } = treeOfDraft(draft);
  let line = '';
  let at = 0;
  let next = 0;
  const glue = (piece: string, close: boolean): void => {
    const tight =
      close ||
      line === '' ||
      OPENS.has(line.at(-1)) ||
      CLOSES.has(piece[0]) ||
      POSSESSIVES.has(piece);
    line += tight ? piece : ` ${piece}`;
  };
  while (at < tokens.length) {
    const token = tokens[at] as { start: number; end: number };
    const edit = draft.edits[next];
    if (edit && at === edit.first) {
      if (edit.text !== undefined) glue(edit.text, false);
      at = edit.last;
      next++;
      continue;
    }
    const before = tokens[at - 1];
    const whole = before !== undefined && (draft.edits[next - 1]?.last ?? -1) !== at;
    glue(text.slice(token.start, token.end), whole && before.end === token.start);
    at++;
  }
  const flat = line
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');
  const bare = withoutStop(flat)
    .replace(/[\s,;:–—-]+$/g, '')
    .replace(/\s*,?(["”])$/, '$1');
  return KEEPS_SMALL.test(bare) ? bare : capital(bare);
});

/** Words as the rubric of the trade counts them: split on blanks; a dash that stands alone is none. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words of the line. */
export const wordsOf = remembered((draft: Draft): number => wordCount(textOf(draft)));
