import type { Entity } from '@quickwire/contracts';
import { hasFamilyNameFirst } from '@quickwire/language';
import { unshouted } from './unshouted.ts';

const SUFFIX = /^(?:Jr|Sr)\.?$/i;
const REGNAL = /^[IVX]+$/;
const PARTICLE =
  /^(?:de|la|las|los|del|della|di|da|do|dos|du|le|van|von|der|den|ter|bin|ibn|al|el|af|av)$/;

/** Words that a name has before its family name at least; of a king's all stand. */
const familyName = (name: string): string => {
  const words = name.split(' ').filter((word) => !SUFFIX.test(word));
  if (words.length < 2 || REGNAL.test(words.at(-1) as string)) return words.join(' ');
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
  const family = familyName(name);
  return unshouted(isShared(entity, entities, family) ? name : family, text);
};
