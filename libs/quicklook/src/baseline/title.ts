import type { Extraction, Story } from '@quickwire/contracts';

const NAMES = 3;

/** A title in the house manner: whom and what the story is about, then what this is. */
export const titleOf = (story: Story, { entities }: Extraction): string => {
  const names: string[] = [];
  for (const { name, type } of entities) {
    if (type === 'other' || names.some((known) => known.includes(name) || name.includes(known)))
      continue;
    names.push(type === 'person' ? (name.split(' ').at(-1) as string) : name);
    if (names.length === NAMES) break;
  }
  return `${names.join(' ') || story.headline || 'Story'} Quick Looks`;
};
