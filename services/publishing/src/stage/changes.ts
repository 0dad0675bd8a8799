import type { Change, ChangedFigure, ChangedName, QuickLook } from '@quickwire/contracts';
import type { Published, TextMemory } from './memory.ts';
import { isSameName } from './names.ts';
import { diffParagraphs } from './paragraph-diff.ts';
import { type ParagraphMark, unpackMark } from './paragraph-marks.ts';

/** Entries of each list of a change. */
const MOST_LISTED = 32;

const listed = <T>(items: readonly T[]): readonly T[] => items.slice(0, MOST_LISTED);

/** How many entries of the lists are left out. */
const unlistedOf = (...lists: readonly (readonly unknown[])[]): number =>
  lists.reduce((sum, { length }) => sum + Math.max(0, length - MOST_LISTED), 0);

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/**
 * The Quick Look as it may be told: what became of the lines before is told where those are the lines that were public. A
 * version that waited may have had others, and nothing of it is to be given away but that there was one: whoever proves the lines again
 * must know that not all are of this text alone.
 */
export const toldAgainst = (was: Published | undefined, quickLook: QuickLook): QuickLook => {
  const before = quickLook.revisions?.map(({ was: line }) => line).join('\n');
  return before === undefined || before === was?.quickLook
    ? quickLook
    : { ...quickLook, revisions: [] };
};

const quickLookChange = (was: string, is: string): Change[] => {
  if (was === is) return [];
  const [before, after] = [was, is].map((lines) => lines.split('\n').filter((line) => line !== ''));
  return [
    {
      field: 'quickLook',
      was,
      is,
      removed: before!.filter((line) => !after!.includes(line)),
      added: after!.filter((line) => !before!.includes(line)),
    },
  ];
};

const keyOf = ({ kind, value }: ChangedFigure): string => `${kind} ${value}`;
const quoteList = (figures: readonly ChangedFigure[]): string =>
  listed(figures)
    .map(({ quote }) => quote)
    .join(', ');

/** Where more figures stand than are remembered, those beyond cannot be held against each other: only their number is told. */
const figuresChange = (was: TextMemory, is: TextMemory): Change[] => {
  const [wasCount, isCount] = [was.counts[1], is.counts[1]];
  if (wasCount > was.figures.length || isCount > is.figures.length)
    return wasCount === isCount
      ? []
      : [
          {
            field: 'figures',
            was: count(wasCount, 'figure'),
            is: count(isCount, 'figure'),
            removed: [],
            added: [],
            unlisted: Math.abs(isCount - wasCount),
          },
        ];
  const [before, after] = [new Set(was.figures.map(keyOf)), new Set(is.figures.map(keyOf))];
  const removed = was.figures.filter((figure) => !after.has(keyOf(figure)));
  const added = is.figures.filter((figure) => !before.has(keyOf(figure)));
  if (removed.length + added.length === 0) return [];
  return [
    {
      field: 'figures',
      was: quoteList(removed),
      is: quoteList(added),
      removed: listed(removed),
      added: listed(added),
      unlisted: unlistedOf(removed, added),
    },
  ];
};

const nameList = (names: readonly ChangedName[]): string =>
  listed(names)
    .map(({ name }) => name)
    .join(', ');

/** Names are kept by how much the story is about them: one that falls off the end of a long list is told as gone. */
const namesChange = (was: TextMemory, is: TextMemory): Change[] => {
  const missingIn = (names: readonly ChangedName[]) => (name: ChangedName) =>
    !names.some((other) => isSameName(name, other));
  const removed = was.names.filter(missingIn(is.names));
  const added = is.names.filter(missingIn(was.names));
  if (removed.length + added.length === 0) return [];
  return [
    {
      field: 'names',
      was: nameList(removed),
      is: nameList(added),
      removed: listed(removed),
      added: listed(added),
      unlisted: unlistedOf(removed, added),
    },
  ];
};

const quotesOf = (marks: readonly ParagraphMark[]): readonly string[] =>
  listed(marks).map(({ quote }) => quote);

const paragraphsChange = (was: TextMemory, is: TextMemory): Change[] => {
  const [wasCount, isCount] = [was.counts[0], is.counts[0]];
  const whole = wasCount === was.paragraphs.length && isCount === is.paragraphs.length;
  const { removed, added, reworded, moved } = diffParagraphs(
    was.paragraphs.map(unpackMark),
    is.paragraphs.map(unpackMark),
    whole,
  );
  if (removed.length + added.length + reworded.length + moved.length === 0) return [];
  return [
    {
      field: 'paragraphs',
      was: count(wasCount, 'paragraph'),
      is: count(isCount, 'paragraph'),
      removed: quotesOf(removed),
      added: quotesOf(added),
      reworded: listed(reworded).map(([a, b]) => ({ was: a.quote, is: b.quote })),
      moved: quotesOf(moved),
      unlisted: unlistedOf(removed, added, reworded, moved),
    },
  ];
};

const textChange = (was: Published, is: Published): Change => ({
  field: 'text',
  was: count(was.characters, 'character'),
  is: count(is.characters, 'character'),
});

const textChanges = (was: Published, is: Published): Change[] => {
  const isOther = was.textHash !== is.textHash;
  if (!was.text || !is.text) return isOther ? [textChange(was, is)] : [];
  const changes = [
    ...figuresChange(was.text, is.text),
    ...namesChange(was.text, is.text),
    ...(isOther ? paragraphsChange(was.text, is.text) : []),
  ];
  const isTold = changes.some(({ field }) => field === 'paragraphs');
  return isOther && !isTold ? [...changes, textChange(was, is)] : changes;
};

/** What a version changed against the last one that was public; empty for a first version. */
export const changesBetween = (was: Published | undefined, is: Published): readonly Change[] => {
  if (!was) return [];
  const changes: Change[] = [];
  if (was.pubStatus !== is.pubStatus)
    changes.push({ field: 'pubStatus', was: was.pubStatus, is: is.pubStatus });
  if (was.headline !== is.headline && was.headline !== '')
    changes.push({ field: 'headline', was: was.headline, is: is.headline });
  // Of a story that was taken down nothing is told but that it reads otherwise now.
  if (was.pubStatus === 'canceled') return changes;
  if (was.pubStatus === 'withheld')
    return was.textHash === is.textHash ? changes : [...changes, textChange(was, is)];
  return [...changes, ...quickLookChange(was.quickLook, is.quickLook), ...textChanges(was, is)];
};
