/** Words that stay as they are in names: "Bank of England". */
const ACRONYM =
  /^(?:us|uk|un|eu|uae|usa|nato|fbi|cia|nsa|nfl|nba|mlb|nhl|bbc|cnn|ibm|bp|ge|gm|hp|imf|opec|nasa|lapd|nypd|tv|ceo|gop|mp|mps|isis|ipo|fifa|uefa|espn|aol|rbi|sec|fda|cdc|epa|irs|dvd|lg|ecb|hsbc|ubs|rbs|bjp|ncp|pml-n|pti|anc|psni|nhs|rcmp|cbc|abc|nbc|cbs|hbo|mtv|fdic|faa|doj|iaea|asean|who|wto|gdp|icc|ipl|bcci|wwe|ufc|tsa|lpga|pga|att|at&t|[a-z]\.[a-z.]+)$/;

const capitalised = (word: string): string =>
  word.replace(
    /(^|[-(])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** "##" stands for any figures; these read as the ones that most often stand there. */
const FIGURES = '12';

/**
 * The words of a sentence that was put into small letters, written as in print as far as their Penn tags tell: names with a capital,
 * and the first word. Figures that were masked come back as some other ones.
 */
export const restoreCase = (words: readonly string[], penn: readonly string[]): readonly string[] =>
  words.map((word, at) => {
    if (word.includes('#')) return word.replace(/#+/g, FIGURES);
    if (word === 'i') return 'I';
    const isName = penn[at]!.startsWith('NNP');
    if (isName && ACRONYM.test(word)) return word.toUpperCase();
    return isName || at === 0 ? capitalised(word) : word;
  });
