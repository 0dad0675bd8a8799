import type { Concept, EntityType, Span, Story } from '@quickwire/contracts';
import { PLACES } from './lexicon.ts';

/** One entity while it is put together. */
export interface Group {
  name: string;
  type: EntityType;
  readonly mentions: Span[];
  agency?: Concept;
}

const WORD = /[\p{L}\p{N}]/u;

/** Where the name stands in the text as whole words. */
export const mentionsOf = (text: string, name: string): Span[] => {
  const spans: Span[] = [];
  if (name === '') return spans;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!WORD.test(text[at - 1] ?? ' ') && !WORD.test(text[end] ?? ' '))
      spans.push({ start: at, end });
  }
  return spans;
};

/** What the agency itself named wins: its type, name and code replace what was guessed. */
export const mergeAgency = (groups: Group[], story: Story): void => {
  const byName = new Map(groups.map((group) => [group.name.toLowerCase(), group]));
  const coded: [readonly Concept[], EntityType][] = [
    [story.people, 'person'],
    [story.organisations, 'organisation'],
    [story.places, 'place'],
  ];
  for (const [concepts, type] of coded)
    for (const concept of concepts) {
      const name = concept.name.trim();
      if (name === '') continue;
      // The text may know a person by the surname alone; never where that is also a place.
      const surname = type === 'person' ? name.slice(name.lastIndexOf(' ') + 1) : name;
      const alone = PLACES.has(surname) ? undefined : byName.get(surname.toLowerCase());
      const known = byName.get(name.toLowerCase()) ?? (alone?.agency ? undefined : alone);
      if (known?.agency) continue;
      const group: Group = known ?? { name, type, mentions: mentionsOf(story.text, name) };
      Object.assign(group, { name, type, agency: concept });
      if (!known) groups.push(group);
      byName.set(name.toLowerCase(), group);
    }
};
