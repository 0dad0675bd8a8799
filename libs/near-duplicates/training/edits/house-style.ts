const SPELLED =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const spell = (digits: string): string => SPELLED[Number(digits)] ?? digits;

/** Another house's way with numbers, quotation marks, dashes and abbreviations. */
export const restyle = (paragraph: string): string =>
  paragraph
    .replace(/(?<![\d.,$£€:-])\b\d{1,2}\b(?![\d.,%:/-])/g, spell)
    .replace(/(\d)(?: percent| per cent| pct)\b/g, '$1%')
    .replace(/(\d) million\b/g, '$1 mln')
    .replace(/(\d) billion\b/g, '$1 bn')
    .replace(/\b(\d{1,3}),(\d{3})\b/g, '$1$2')
    .replace(/\b(?:Mr|Mrs|Ms|Dr)\. /g, '')
    .replaceAll('U.S.', 'US')
    .replaceAll('U.N.', 'UN')
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll("'s", '’s')
    .replaceAll(' - ', ' — ')
    .replaceAll(' -- ', ' – ');
