/** An unbroken run counts for more than the same words scattered, so that a repeated "the" finds its own. */
const RUN = 0.5;

/**
 * Which word of the source each word of the line is, in order: the alignment with most words, then fewest breaks.
 * Takes time in proportion to the product of the lengths. -1 where a word of the line is not in the source.
 */
export const align = (line: readonly string[], source: readonly string[]): readonly number[] => {
  const columns = source.length + 1;
  // best: over the first i words and j words; ending: of those, with the last two words paired.
  const best = new Float64Array((line.length + 1) * columns);
  const ending = new Float64Array((line.length + 1) * columns).fill(-1);
  for (let i = 1; i <= line.length; i++)
    for (let j = 1; j <= source.length; j++) {
      const here = i * columns + j;
      if (line[i - 1] === source[j - 1]) {
        const before = here - columns - 1;
        const run = ending[before] as number;
        ending[here] = 1 + Math.max(best[before] as number, run < 0 ? 0 : run + RUN);
      }
      best[here] = Math.max(
        best[here - 1] as number,
        best[here - columns] as number,
        ending[here] as number,
      );
    }
  return trace(line, source, best, ending, columns);
};

const trace = (
  line: readonly string[],
  source: readonly string[],
  best: Float64Array,
  ending: Float64Array,
  columns: number,
): readonly number[] => {
  const aligned = line.map(() => -1);
  let i = line.length;
  let j = source.length;
  let paired = false;
  while (i > 0 && j > 0) {
    const here = i * columns + j;
    if (paired || best[here] === ending[here]) {
      aligned[i - 1] = j - 1;
      const before = here - columns - 1;
      paired =
        (ending[before] as number) >= 0 && ending[here] === 1 + (ending[before] as number) + RUN;
      i--;
      j--;
    } else if (best[here] === best[here - 1]) j--;
    else i--;
  }
  return aligned;
};
