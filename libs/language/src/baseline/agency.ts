import type { Concept, EntityType, Span, Story } from '@quickwire/contracts';
import { mentionsOf } from '../names/whole-words.ts';
import { PLACES } from './lexicon.ts';

/** One entity while it is put together. */
export interface Group {
  name: string;
  type: EntityType;
  readonly mentions: Span[];
  agency?: Concept;
}

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
