import type { Entity } from '@quickwire/contracts';
import { hasFamilyNameFirst } from '@quickwire/language';
import { wordList } from '../reading/words.ts';
import { unshouted, unshoutedPerson } from './unshouted.ts';

const SUFFIX = /^(?:Jr|Sr)\.?$/i;
const REGNAL = /^[IVX]+$/;
const PARTICLE =
  /^(?:de|la|las|los|del|della|di|da|do|dos|du|le|van|von|der|den|ter|bin|ibn|al|el|af|av)$/;

/** Words of Burmese names, which have no family name; two of them make one. */
const BURMESE = wordList(
  'aung hlaing htet htin htun hla khin kyaw kyi maung min myint naing nyein nyunt san sein shwe soe suu swe thant thein thura tin win zaw',
);

const hasNoFamilyName = (words: readonly string[]): boolean =>
  REGNAL.test(words.at(-1) as string) ||
  words.filter((word) => BURMESE.has(word.toLowerCase())).length > 1;

/** The family name with the particles before it; of a king's name, or one without it, all words stand. */
const familyName = (name: string): string => {
  const words = name.split(' ').filter((word) => !SUFFIX.test(word));
  if (words.length < 2 || hasNoFamilyName(words)) return words.join(' ');
  if (hasFamilyNameFirst(name)) return words[0] as string;
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1] as string)) from--;
  const family = words.slice(from).join(' ');
  return family.charAt(0).toUpperCase() + family.slice(1);
};

/** Whether two people of about the same weight in the story share the family name: then it tells neither. */
const isShared = (entity: Entity, entities: readonly Entity[], family: string): boolean =>
  entities.some(
    (other) =>
      other !== entity &&
      other.type === 'person' &&
      other.name.includes(' ') &&
      other.salience >= entity.salience / 2 &&
      familyName(other.name).toLowerCase() === family.toLowerCase() &&
      other.name.split(' ')[0]?.toLowerCase() !== entity.name.split(' ')[0]?.toLowerCase(),
  );

/** An entity as a title names it: a person by the family name, or in full where two of the story share it; nobody in capitals. */
export const shortName = (entity: Entity, entities: readonly Entity[], text: string): string => {
  const { name, type } = entity;
  if (type === 'organisation') return name;
  if (type !== 'person') return unshouted(name, text);
  const full = unshoutedPerson(name, text);
  const family = familyName(full);
  return isShared(entity, entities, family) ? full : family;
};
