import type { Entity } from '@quickwire/contracts';
import { genderOfFirstName } from './first-names.ts';
import type { Reading } from './reading.ts';
import { wordList } from './words.ts';

const MASCULINE = new Set(['he', 'him', 'his', 'himself']);
const FEMININE = new Set(['she', 'her', 'hers', 'herself']);

export type Gender = 'masculine' | 'feminine';

/** Of a pronoun. */
export const genderOf = (word: string): Gender | undefined =>
  MASCULINE.has(word) ? 'masculine' : FEMININE.has(word) ? 'feminine' : undefined;

const TITLES: Readonly<Record<string, Gender>> = {
  'mr.': 'masculine',
  mr: 'masculine',
  sir: 'masculine',
  king: 'masculine',
  prince: 'masculine',
  lord: 'masculine',
  'mrs.': 'feminine',
  mrs: 'feminine',
  'ms.': 'feminine',
  ms: 'feminine',
  miss: 'feminine',
  queen: 'feminine',
  princess: 'feminine',
  dame: 'feminine',
  lady: 'feminine',
  actress: 'feminine',
  congresswoman: 'feminine',
  congressman: 'masculine',
  spokeswoman: 'feminine',
  spokesman: 'masculine',
};

/** What the words around an entity's mentions tell of its gender; undefined where nothing does or they disagree. */
const toldGender = (reading: Reading, entity: Entity): Gender | undefined => {
  const told = new Set<Gender>();
  for (const { start } of entity.mentions) {
    const before = /([\p{L}.]+)\s*$/u.exec(
      reading.doc.text.slice(Math.max(0, start - 24), start),
    )?.[1];
    const gender = before && TITLES[before.toLowerCase()];
    if (gender) told.add(gender);
  }
  return told.size === 1 ? [...told][0] : undefined;
};

/** Told by a title, else by a first name that is of one gender alone. */
export const knownGender = (reading: Reading, person: Entity): Gender | undefined => {
  const [first = '', ...rest] = person.name.split(' ');
  return toldGender(reading, person) ?? (rest.length > 0 ? genderOfFirstName(first) : undefined);
};

/** Whether a person may be of this gender: is of it, or of none that is known. */
export const mayBe = (reading: Reading, person: Entity, gender: Gender | undefined): boolean =>
  (knownGender(reading, person) ?? gender) === gender;

const WOMEN = wordList(`
  woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess duchess actress waitress
  girlfriend widow bride nun spokeswoman congresswoman businesswoman chairwoman policewoman heroine hostess`);
const MEN = wordList(`
  man boy father son brother husband uncle nephew grandfather grandson king prince duke actor waiter boyfriend widower
  groom monk priest spokesman congressman businessman chairman policeman gunman`);

/** The gender that a noun for a person tells of; undefined where it tells of none. */
export const genderOfNoun = (noun: string): Gender | undefined =>
  WOMEN.has(noun) ? 'feminine' : MEN.has(noun) ? 'masculine' : undefined;
