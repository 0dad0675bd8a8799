import type { Reading } from '../../reading/reading.ts';
import { dependents } from '../../reading/tree.ts';
import { SAYING } from '../../reading/words.ts';
import type { Proof } from '../proof.ts';

/** What someone is, told in a person's place: "the former speaker", "the adviser". */
const ROLE =
  /^(?:speaker|secretary|adviser|advisor|minister|officer|spokesman|spokeswoman|coach|star|actor|actress|singer|senator|governor|mayor|congressman|congresswoman|attorney|lawyer|judge|director|author|owner|player|striker|captain|doctor|teacher|student|teen|teenager|driver|pilot|candidate|official|commander|general|analyst|professor|reporter|journalist|host|presenter|chef|designer|businessman|executive|chairman|veteran|expert|agent|detective|photographer|artist|musician|rapper|boxer|golfer|cyclist)$/;

/** A subject that is someone's description with no name beside it; "a judge" may be any. */
const namelessPerson = ({ line }: Proof): string | undefined => {
  const at = line.words.findIndex((word, token) => {
    if (!ROLE.test(word) || !/^nsubj/.test(line.relations[token] as string)) return false;
    const articles = dependents(line, token, 'det').map((det) => line.words[det]);
    const named = dependents(line, token, 'flat', 'appos', 'nmod').some(
      (part) => line.tags[part] === 'PROPN',
    );
    // "…, the province's deputy governor said": whose word it is is plain enough.
    const placed =
      SAYING.has(line.words[line.heads[token] as number] ?? '') &&
      dependents(line, token, 'nmod:poss', 'compound').length > 0;
    return !named && !placed && (articles.length === 0 || articles.includes('the'));
  });
  return at < 0 ? undefined : line.tokens[at]?.text;
};

const OF_A_COUNTRY =
  /^(?:american|argentine|argentinian|australian|austrian|belgian|brazilian|briton|canadian|chilean|colombian|croatian|czech|dane|dutchman|englishman|frenchman|german|ghanaian|indian|irishman|italian|kenyan|mexican|nigerian|norwegian|pole|portuguese|russian|scot|serb|spaniard|swede|swiss|uruguayan|welshman|\d+-year-old)$/;

/** "The German", "the 26-year-old" for a player named before. */
const namelessByCountry = ({ line }: Proof): string | undefined => {
  const at = line.words.findIndex(
    (word, token) =>
      OF_A_COUNTRY.test(word) &&
      (token === 0 || line.words[token - 1] === 'the') &&
      /^nsubj/.test(line.relations[token] as string) &&
      line.penn[token] !== 'NNPS' &&
      !dependents(line, token, 'flat', 'appos').some((part) => line.tags[part] === 'PROPN'),
  );
  return at < 0 ? undefined : line.tokens[at]?.text;
};

/** A name of one word that neither headline nor beginning has. */
const isUnknown = ({ story, prose, sentenceText }: Reading, name: string): boolean =>
  !story.headline.includes(name) &&
  !prose.slice(0, 2).some((sentence) => sentenceText(sentence).includes(name));

/** A first name alone, or a surname that two people of the story share. */
const halfName = ({ reading, sentence, aligned, places, source }: Proof): string | undefined => {
  const people = reading.entities.filter(({ type }) => type === 'person');
  for (const { entity, start, end } of reading.namesIn(sentence)) {
    if (entity.type !== 'person') continue;
    const at = source.tokens.findIndex((token) => token.start === start);
    const shown = reading.doc.text.slice(start, end);
    if ((places[at] ?? -1) < 0 || /\s/.test(shown)) continue;
    // Shown in full: more than one word of the line stands for it.
    if (aligned.filter((place) => place === at).length > 1) continue;
    const parts = entity.name.split(' ');
    if (parts.length > 1 && shown === parts[0]) return shown;
    if (parts.length === 1 && isUnknown(reading, shown)) return shown;
    if (people.filter(({ name }) => name.split(' ').includes(shown)).length > 1) return shown;
  }
  return undefined;
};

/** Someone of whom a reader cannot tell who it is. */
export const loosePerson = (proof: Proof): string | undefined => {
  const nameless = namelessPerson(proof) ?? namelessByCountry(proof);
  if (nameless !== undefined) return `“${nameless}” is not named`;
  const half = halfName(proof);
  return half && `a reader cannot tell who “${half}” is`;
};
