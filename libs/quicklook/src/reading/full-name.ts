import type { Entity } from '@quickwire/contracts';
import type { Reading } from './reading.ts';
import type { Tree } from './tree.ts';

/** Whoever is named this often needs no first name in every line. */
const OFTEN = 6;

const isPerson = ({ type }: Entity): boolean => type === 'person';

/** Whether the story is about that person: in its headline, or one of its two most salient people. */
const isOfStory = ({ story, entities }: Reading, person: Entity): boolean =>
  story.headline.includes(person.name.split(' ').at(-1) as string) ||
  entities.filter((other) => isPerson(other) && other.salience > person.salience).length < 2;

/**
 * The full name of the person whose bare first or last name this token is; undefined where it is no such name, or where the story is about
 * that person and nobody else has the surname.
 */
export const fullNameAt = (
  reading: Reading,
  sentence: number,
  token: number,
): string | undefined => {
  const tree = reading.trees[sentence] as Tree;
  const { start, end, text } = tree.tokens[token] as Tree['tokens'][number];
  const named = reading.namesIn(sentence).find((name) => name.start === start && name.end === end);
  if (!named || !isPerson(named.entity)) return undefined;
  const { name, mentions } = named.entity;
  const parts = name.split(' ');
  if (parts.length < 2 || (text !== parts[0] && text !== parts.at(-1))) return undefined;
  const shared = reading.entities.filter(
    (entity) => isPerson(entity) && entity.name.split(' ').includes(text),
  ).length;
  // Of two Jungs a bare one may be either.
  if (shared > 1) return undefined;
  // "The [Mia] case": no name of a person, but what something is called by.
  if (/^(?:the|an?)$/.test(tree.words[token - 1] ?? '')) return undefined;
  // "Mrs [Stell]": the surname is her husband's.
  if (/^(?:mrs|miss|ms|lady|madame?)\.?$/.test(tree.words[token - 1] ?? '')) return undefined;
  // "[Sara] was Berg's second wife": two of one surname in a line are one too many.
  const surname = parts.at(-1)?.toLowerCase();
  if (tree.words.some((word, at) => at !== token && word === surname)) return undefined;
  // "[Berlanti] Productions": part of another name.
  if (/^\p{Lu}/u.test(tree.tokens[token + 1]?.text ?? '')) return undefined;
  const plain =
    text === parts.at(-1) &&
    shared < 2 &&
    mentions.length >= OFTEN &&
    isOfStory(reading, named.entity);
  return plain ? undefined : name;
};

/** Where the story has the full name that a bare one stands for. */
export const fullNameMention = (reading: Reading, offset: number) => {
  const entity = reading.entityAt(offset);
  return entity?.mentions.find(
    ({ start, end }) => reading.doc.text.slice(start, end) === entity.name,
  );
};
