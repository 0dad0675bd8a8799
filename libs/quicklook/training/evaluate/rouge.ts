import { stemmer } from 'stemmer';

/** How much of one text is in another, 0 to 1. */
export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** ROUGE-1, ROUGE-2 and ROUGE-Lsum (Lin 2004) of lines against reference lines. */
export interface Rouge {
  readonly rouge1: Overlap;
  readonly rouge2: Overlap;
  readonly rougeLsum: Overlap;
}

/** Words this short are not stemmed. */
const UNSTEMMED = 3;

const stems = new Map<string, string>();

const stemOf = (word: string): string => {
  if (word.length <= UNSTEMMED) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
};

/** What is compared: runs of a-z and 0-9 in lower case, Porter's stem of each longer than three letters. */
export const rougeTokens = (line: string): readonly string[] =>
  (line.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(stemOf);

const overlapOf = (shared: number, candidate: number, reference: number): Overlap => {
  const precision = candidate === 0 ? 0 : shared / candidate;
  const recall = reference === 0 ? 0 : shared / reference;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
};

const countsOf = (items: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** Runs of `length` tokens; a line's end is no boundary. */
const runsOf = (tokens: readonly string[], length: number): readonly string[] =>
  tokens.slice(length - 1).map((_, at) => tokens.slice(at, at + length).join(' '));

const runOverlap = (
  candidate: readonly string[],
  reference: readonly string[],
  length: number,
): Overlap => {
  const own = runsOf(candidate, length);
  const others = runsOf(reference, length);
  const counts = countsOf(own);
  let shared = 0;
  for (const [run, count] of countsOf(others)) shared += Math.min(count, counts.get(run) ?? 0);
  return overlapOf(shared, own.length, others.length);
};

/** Which tokens of the reference stand in its longest common subsequence with the candidate; where several are as long, the one that ends last in the candidate. */
const commonPlaces = (
  reference: readonly string[],
  candidate: readonly string[],
): readonly number[] => {
  const columns = candidate.length + 1;
  const lengths = new Uint16Array((reference.length + 1) * columns);
  const at = (i: number, j: number): number => lengths[i * columns + j] as number;
  for (let i = 1; i <= reference.length; i++)
    for (let j = 1; j <= candidate.length; j++)
      lengths[i * columns + j] =
        reference[i - 1] === candidate[j - 1]
          ? at(i - 1, j - 1) + 1
          : Math.max(at(i - 1, j), at(i, j - 1));
  const places: number[] = [];
  let i = reference.length;
  let j = candidate.length;
  while (i > 0 && j > 0) {
    if (reference[i - 1] === candidate[j - 1]) {
      places.push(i - 1);
      i--;
      j--;
    } else if (at(i, j - 1) > at(i - 1, j)) j--;
    else i--;
  }
  return places;
};

/** Of each reference line the tokens that its subsequences with all candidate lines cover; each token of a text counts once. */
const unionOverlap = (
  candidates: readonly (readonly string[])[],
  references: readonly (readonly string[])[],
): Overlap => {
  const own = countsOf(candidates.flat());
  const others = countsOf(references.flat());
  let shared = 0;
  for (const reference of references) {
    const covered = new Set(candidates.flatMap((candidate) => commonPlaces(reference, candidate)));
    for (const place of covered) {
      const token = reference[place] as string;
      const left = own.get(token) ?? 0;
      const wanted = others.get(token) ?? 0;
      if (left === 0 || wanted === 0) continue;
      shared++;
      own.set(token, left - 1);
      others.set(token, wanted - 1);
    }
  }
  return overlapOf(shared, candidates.flat().length, references.flat().length);
};

/** Compares lines with reference lines as the reference implementation of Google Research does, with stemming. All 0 where either has no token. */
export const rougeOf = (lines: readonly string[], references: readonly string[]): Rouge => {
  const own = lines.map(rougeTokens);
  const others = references.map(rougeTokens);
  return {
    rouge1: runOverlap(own.flat(), others.flat(), 1),
    rouge2: runOverlap(own.flat(), others.flat(), 2),
    rougeLsum: unionOverlap(own, others),
  };
};
