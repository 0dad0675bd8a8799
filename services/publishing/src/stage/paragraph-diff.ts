import { likeness, type ParagraphMark } from './paragraph-marks.ts';

/** What became of the paragraphs of a text. */
export interface ParagraphDiff {
  readonly removed: readonly ParagraphMark[];
  readonly added: readonly ParagraphMark[];
  readonly reworded: readonly (readonly [was: ParagraphMark, is: ParagraphMark])[];
  /** The same words in another place. */
  readonly moved: readonly ParagraphMark[];
}

/** Paragraphs less alike than this are one that went and another that came. */
const REWORDED = 0.2;
/** Worth of two paragraphs that are the same: more than any number of likenesses they stand across. */
const SAME = 4;

type Pair = readonly [was: number, is: number];

const worthOf = (a: ParagraphMark, b: ParagraphMark): number => {
  if (a.hash === b.hash) return SAME;
  const alike = likeness(a, b);
  return alike >= REWORDED ? alike : 0;
};

/** Which paragraph became which, in order: the alignment of the greatest worth. */
const align = (was: readonly ParagraphMark[], is: readonly ParagraphMark[]): Pair[] => {
  const width = is.length + 1;
  const best = new Float64Array((was.length + 1) * width);
  const worth = new Float64Array((was.length + 1) * width);
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = is.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      worth[at] = worthOf(was[i]!, is[j]!);
      const paired = worth[at]! > 0 ? worth[at]! + best[at + width + 1]! : 0;
      best[at] = Math.max(paired, best[at + width]!, best[at + 1]!);
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < was.length && j < is.length; ) {
    const at = i * width + j;
    if (worth[at]! > 0 && best[at] === worth[at]! + best[at + width + 1]!) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (best[at] === best[at + width]) i += 1;
    else j += 1;
  }
  return pairs;
};

/**
 * What became of the paragraphs.
 * @param whole whether all paragraphs of both texts are given; if not, nothing is said of those behind the last one found again
 */
export const diffParagraphs = (
  was: readonly ParagraphMark[],
  is: readonly ParagraphMark[],
  whole: boolean,
): ParagraphDiff => {
  const pairs = align(was, is);
  const [lastWas, lastIs] = pairs.at(-1) ?? [-1, -1];
  const [fromWas, fromIs] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const gone = was.filter((_, i) => !fromWas.has(i) && (whole || i < lastWas));
  const come = is.filter((_, j) => !fromIs.has(j) && (whole || j < lastIs));
  const goneHashes = new Set(gone.map(({ hash }) => hash));
  const comeHashes = new Set(come.map(({ hash }) => hash));
  return {
    removed: gone.filter(({ hash }) => !comeHashes.has(hash)),
    added: come.filter(({ hash }) => !goneHashes.has(hash)),
    reworded: pairs.flatMap(([i, j]) =>
      was[i]!.hash === is[j]!.hash ? [] : [[was[i]!, is[j]!] as const],
    ),
    moved: come.filter(({ hash }) => goneHashes.has(hash)),
  };
};
