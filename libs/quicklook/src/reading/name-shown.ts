import { antecedentOf } from './antecedent.ts';
import type { Reading } from './reading.ts';
import type { Tree } from './tree.ts';

/** The name a line shows in a pronoun's place, with its possessive where the pronoun is one. */
export const nameShown = (
  reading: Reading,
  sentence: number,
  pronoun: number,
): string | undefined => {
  const name = antecedentOf(reading, sentence, pronoun)?.name;
  const tree = reading.trees[sentence] as Tree;
  return name && tree.relations[pronoun] === 'nmod:poss'
    ? `${name}${apostropheOf(reading)}s`
    : name;
};

/** The apostrophe that the story is written with. */
const apostropheOf = ({ doc }: Reading): string => (doc.text.includes('’') ? '’' : "'");

/** The last mention, before the pronoun's sentence, of whom it stands for: what proves the name. */
export const antecedentMention = (
  reading: Reading,
  sentence: number,
  pronoun: number,
): { readonly start: number; readonly end: number } | undefined => {
  const { start } = reading.doc.sentences[sentence] as { start: number };
  return antecedentOf(reading, sentence, pronoun)?.mentions.findLast(
    (mention) => mention.end <= start,
  );
};
