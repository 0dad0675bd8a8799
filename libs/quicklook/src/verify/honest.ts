import type { Concept, Entity, Extraction, Story } from '@quickwire/contracts';

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

/** The words of a name, whatever their order: "Lindqvar, Tora" is "Tora Lindqvar". */
const wordsOf = (name: string): string =>
  spaced(name.replace(/,/g, ' ')).trim().split(' ').sort().join(' ');

const isOfText = ({ text }: Story, { name, mentions }: Entity): boolean =>
  mentions.some(({ start, end }) => spaced(text.slice(start, end)).includes(name));

const isOfAgency = (coded: readonly Concept[], { name, source }: Entity): boolean =>
  source === 'agency' && coded.some((concept) => wordsOf(concept.name) === wordsOf(name));

/** What was recognised, but for the entities whose name neither the text nor the agency has: no other name may stand for a pronoun. */
export const honest = (story: Story, extraction: Extraction): Extraction => {
  const coded = [...story.people, ...story.organisations, ...story.places];
  return {
    ...extraction,
    entities: extraction.entities.filter(
      (entity) => isOfText(story, entity) || isOfAgency(coded, entity),
    ),
  };
};
