import type { Tree } from '../../reading/tree.ts';
import type { Proof } from '../proof.ts';

/** Words that are nothing without the one before or behind them. */
const PAIRED =
  /^(?:so far|one another|after another|each other|such as|as well|at least|at most|more than|less than|up to|per cent|vice president|prime minister|no one|route to)$/;

/** A word of the sentence that stands in the line in part: "Canadian-[made]", "so [far]". */
export const brokenWord = ({ source, places }: Proof): number | undefined => {
  const isKept = (at: number): boolean => (places[at] ?? -1) >= 0;
  const at = source.tokens.findIndex((token, here) => {
    const next = source.tokens[here + 1];
    if (!next || isKept(here) === isKept(here + 1)) return false;
    const pair = `${source.words[here]} ${source.words[here + 1]}`;
    if (PAIRED.test(pair)) return true;
    // "[Like] the miners, the nurses …".
    if (here === 0 && /^(?:like|unlike|as|with|without|despite)$/.test(source.words[0] as string))
      return !isKept(0);
    // "Ten years after", "two weeks before": how long goes with after what.
    const isSpan =
      /^(?:year|month|week|day|hour|minute)s?$/.test(source.words[here] as string) &&
      /^(?:after|before)$/.test(source.words[here + 1] as string);
    if (isSpan) return true;
    // "Found him late [on Monday] when": late in what.
    if (pair === 'late on' || pair === 'late in') return (places[here + 2] ?? -1) < 0;
    // "To Palestinian-ruled [Ramallah]".
    if (
      isKept(here) &&
      source.words[here - 1] === '-' &&
      /^(?:JJ|VBN)$/.test(source.penn[here] as string)
    )
      return /^(?:NOUN|PROPN)$/.test(source.tags[here + 1] as string);
    const isGlued = token.end === next.start;
    return isGlued && (token.text === '-' || next.text === '-');
  });
  return at < 0 ? undefined : at;
};

/** "A contrast between the young", "both reviled". */
export const lacksSecond = (line: Tree): boolean =>
  ['between', 'both'].some((word) => {
    const at = line.words.indexOf(word);
    return (
      at >= 0 &&
      !line.words.slice(at).includes('and') &&
      !(
        word === 'both' &&
        /^(?:NOUN|ADP|VERB|AUX)$/.test(line.tags[at + 1] ?? '') &&
        line.penn[at + 1] !== 'VBN'
      ) &&
      !(
        word === 'between' && line.penn.slice(at + 1, at + 5).some((tag) => /^NN(?:P)?S$/.test(tag))
      )
    );
  });
