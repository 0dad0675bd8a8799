import { wordList } from '../../reading/words.ts';
import type { Proof } from '../proof.ts';

/** Abbreviations that every reader of news knows. */
const KNOWN = wordList(`
  us usa uk eu un uae ussr dc nyc la ny nsw drc uefa fifa nba nfl nhl mlb ncaa nascar pga ufc wwe ioc mls
  nato fbi cia nsa nasa irs faa fda cdc epa doj dea atf tsa fema gop nypd lapd mi5 mi6 kgb imf who opec wto
  bbc cnn nbc abc cbs pbs npr hbo mtv espn fox afp ap tv ceo cfo coo mp mps pm am gmt est utc isis isil plo idf
  aids hiv dna rna gps suv suvs vip ufo lgbt lgbtq lgbti ngo ngos gdp usd eur atm pc pcs dvd cd cctv faq vat phd md mba ied ieds
  ibm bmw kfc ups ups hsbc gm ge nokia ikea nhs covid sars mers ebola ok ii iii iv vi vii xi xii jr sr mr mrs dr st`);

const ABBREVIATION = /^\p{Lu}{2,6}s?$/u;
/** Named so often, what the letters stand for is what the story is about. */
const OFTEN = 4;

/** Letters that stand for something the line does not say: "the NSWALC"; "state broadcaster RTA" does. */
export const looseAcronym = ({ line, reading, text }: Proof): string | undefined => {
  if (text === text.toUpperCase()) return undefined;
  const [first, second] = reading.prose;
  const known = [
    reading.story.headline,
    ...[first, second].map((sentence) =>
      sentence === undefined ? '' : reading.sentenceText(sentence),
    ),
  ].join(' ');
  const at = line.tokens.findIndex(({ text: letters, start }) => {
    if (!ABBREVIATION.test(letters) || KNOWN.has(letters.toLowerCase())) return false;
    if (known.includes(letters) || !/\bthe $/i.test(text.slice(0, start))) return false;
    return reading.doc.text.split(letters).length - 1 < OFTEN;
  });
  return at < 0 ? undefined : line.tokens[at]?.text;
};
