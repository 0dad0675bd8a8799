import type { ChangedName, Extraction } from '@quickwire/contracts';

/** The people, organisations and places of a story, those it is most about first. */
export const namesOf = ({ entities }: Pick<Extraction, 'entities'>): ChangedName[] =>
  entities
    .filter(({ type }) => type !== 'other')
    .toSorted((a, b) => b.salience - a.salience)
    .map(({ type, name }) => ({ type, name: name.slice(0, 80).toWellFormed() }));

const wordsOf = (name: string): readonly string[] =>
  name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether two names may be one person or thing: a full name and a part of it, in whatever case. */
export const isSameName = (a: ChangedName, b: ChangedName): boolean => {
  if (a.type !== b.type) return false;
  if (a.name === b.name) return true;
  const [short, long] = [wordsOf(a.name), wordsOf(b.name)].toSorted((x, y) => x.length - y.length);
  return short!.length > 0 && short!.every((word) => long!.includes(word));
};
