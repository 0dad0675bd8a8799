import type { Entity } from '@quickwire/contracts';
import { hasFamilyNameFirst } from '@quickwire/language';
import { isOfCalendar } from '../../reading/calendar.ts';
import { mayBePerson } from '../../reading/person-nouns.ts';
import type { Reading } from '../../reading/reading.ts';
import { dependents, subtree, type Tree, tokenAt } from '../../reading/tree.ts';
import { SAYING } from '../../reading/words.ts';
import { isKept, type Proof } from '../proof.ts';

/** What someone is, told in a person's place: "the former speaker", "the adviser". */
const ROLE =
  /^(?:speaker|secretary|adviser|advisor|minister|officer|spokesman|spokeswoman|coach|star|actor|actress|singer|senator|governor|mayor|congressman|congresswoman|attorney|lawyer|judge|director|author|owner|player|striker|captain|doctor|teacher|student|teen|teenager|driver|pilot|candidate|official|commander|general|analyst|professor|reporter|journalist|host|presenter|chef|designer|businessman|executive|chairman|veteran|expert|agent|detective|photographer|artist|musician|rapper|boxer|golfer|cyclist)$/;

/** A subject that is someone's description with no name beside it; "a judge" may be any. */
const namelessPerson = ({ line }: Proof): string | undefined => {
  const at = line.words.findIndex((word, token) => {
    if (!ROLE.test(word) || !/^nsubj/.test(line.relations[token] as string)) return false;
    const articles = dependents(line, token, 'det').map((det) => line.words[det]);
    const verb = line.heads[token] as number;
    // "Actress Ada Moe …", "the Speaker of the house, Ada Moe, said": the name stands by, whatever the parser hung it on.
    const named =
      line.tags[token + 1] === 'PROPN' ||
      line.tags.some(
        (tag, part) =>
          tag === 'PROPN' && line.words[part - 1] === ',' && part > token && part < verb,
      ) ||
      dependents(line, token, 'flat', 'appos', 'nmod').some((part) => line.tags[part] === 'PROPN');
    // "…, the province's deputy governor said": whose word it is is plain enough.
    const placed =
      SAYING.has(line.words[verb] ?? '') &&
      dependents(line, token, 'nmod:poss', 'compound').length > 0;
    return !named && !placed && (articles.length === 0 || articles.includes('the'));
  });
  return at < 0 ? undefined : line.tokens[at]?.text;
};

const OF_A_COUNTRY =
  /^(?:american|argentine|argentinian|australian|austrian|belgian|brazilian|briton|bulgarian|canadian|chilean|colombian|croatian|czech|dane|dutchman|egyptian|englishman|finn|frenchman|german|ghanaian|greek|hungarian|indian|iranian|iraqi|irishman|israeli|italian|kenyan|mexican|moroccan|nigerian|norwegian|pakistani|palestinian|pole|romanian|russian|scot|serb|spaniard|swede|turk|ukrainian|uruguayan|welshman|\d+-year-old)$/;

/** "The German", "the fifth-seeded Dutchman", "the 26-year-old" for someone named elsewhere. */
const namelessByCountry = ({ line }: Proof): string | undefined => {
  const at = line.words.findIndex((word, token) => {
    if (!OF_A_COUNTRY.test(word) || line.penn[token] === 'NNPS') return false;
    // "The German striker", "the German-Danish border"; "the 43-year-old shouted" may be taken for one who is told of.
    const next = line.tags[token + 1] ?? '';
    if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next) || line.words[token + 1] === '-') return false;
    const isOfNoun =
      line.relations[token] === 'amod' && line.tags[line.heads[token] as number] === 'NOUN';
    if (isOfNoun || dependents(line, token, 'cop', 'nmod', 'acl', 'acl:relcl').length > 0)
      return false;
    const ranks =
      /^(?:JJS|RBS)$/.test(line.penn[token - 1] ?? '') ||
      /^(?:first|second|last|only)$/.test(line.words[token - 1] ?? '');
    const before = line.relations[token - 1] === 'amod' && !ranks ? token - 2 : token - 1;
    const isTheOne =
      line.words[before] === 'the' || (token === 0 && /^nsubj/.test(line.relations[0] as string));
    return (
      isTheOne &&
      !dependents(line, token, 'flat', 'appos').some((part) => line.tags[part] === 'PROPN')
    );
  });
  return at < 0 ? undefined : line.tokens[at]?.text;
};

/** Whether a word of a sentence has others beside it that tell who it is: "the striker Carlos", "Carlos, a baker,". */
const isToldOf = (tree: Tree, at: number): boolean =>
  /^(?:appos|flat|compound)$/.test(tree.relations[at] as string) ||
  subtree(tree, at).some((part) => part !== at && tree.tokens[part]?.kind !== 'mark');

/** Whether the story tells who it is where it first has the name, and the line does not: in a sentence before, or in what it leaves out of its own. */
const isToldElsewhere = (proof: Proof, name: string, at: number): boolean => {
  const { reading, sentence, source } = proof;
  const first = reading.prose.find((other) => reading.sentenceText(other).includes(name));
  if (first === undefined || first >= sentence)
    return subtree(source, at).some(
      (part) => source.tokens[part]?.kind !== 'mark' && !isKept(proof, part),
    );
  const tree = reading.trees[first] as Tree;
  const there = tree.tokens.findIndex(({ text }) => text === name);
  return there < 0 || isToldOf(tree, there);
};

/** A name of one word of which the line says less than the story: one that neither headline nor beginning has, and that is told of elsewhere. */
const isUnknown = (proof: Proof, name: string, at: number): boolean => {
  const { story, prose, sentenceText } = proof.reading;
  return (
    !story.headline.includes(name) &&
    !prose.slice(0, 2).some((sentence) => sentenceText(sentence).includes(name)) &&
    isToldElsewhere(proof, name, at)
  );
};

/** "Prince Harry", "team-mate Salah", "Iran's Bagherraji", "his father, Gino": whoever it is, a title or whose it is stands before the name. */
const isIntroduced = ({ line }: Proof, at: number): boolean => {
  const comma = line.words[at - 1] === ',';
  const before = comma ? at - 2 : at - 1;
  const word = line.words[before];
  if (word === undefined) return false;
  if (/^['’]s$/.test(word)) return true;
  if (line.tags[before] === 'NOUN' && mayBePerson(word)) return true;
  // A title hangs on the name or the name on it; the day before it does not.
  const isTitle = line.heads[before] === at || line.heads[at] === before;
  return !comma && isTitle && line.tags[before] === 'PROPN' && !isOfCalendar(word);
};

/** So much more the story is about one of those who share a name that a reader takes the name for theirs. */
const OUTSHINES = 3;

/** Whether the name is that of another person of the story too, who is not far less what it is about. */
const isShared = ({ entities }: Reading, person: Entity, name: string): boolean =>
  entities.some(
    (other) =>
      other !== person &&
      other.type === 'person' &&
      other.name.split(' ').includes(name) &&
      other.salience * OUTSHINES > person.salience,
  );

/** "Xi": the family name of one who has it first, by which the story calls that person more often than by the other. */
const isFamilyName = ({ doc }: Reading, { name, mentions }: Entity, shown: string): boolean => {
  if (!hasFamilyNameFirst(name)) return false;
  const last = name.split(' ').at(-1);
  const calls = (text: string | undefined): number =>
    mentions.filter(({ start, end }) => doc.text.slice(start, end) === text).length;
  return calls(shown) > calls(last);
};

/** A first name alone, or a surname that two people of the story share. */
const halfName = (proof: Proof): string | undefined => {
  const { reading, sentence, aligned, places, source } = proof;
  for (const { entity, start, end } of reading.namesIn(sentence)) {
    if (entity.type !== 'person') continue;
    const at = tokenAt(source, start);
    const place = places[at] ?? -1;
    const shown = reading.doc.text.slice(start, end);
    if (place < 0 || /\s/.test(shown)) continue;
    // Shown in full: more than one word of the line stands for it.
    if (aligned.filter((there) => there === at).length > 1) continue;
    if (isShared(reading, entity, shown)) return shown;
    if (isIntroduced(proof, place)) continue;
    const parts = entity.name.split(' ');
    if (parts.length > 1 && shown === parts[0] && !isFamilyName(reading, entity, shown))
      return shown;
    if (parts.length === 1 && isUnknown(proof, shown, at)) return shown;
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
