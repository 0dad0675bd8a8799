import type { Entity, Extraction, Story } from '@quickwire/contracts';

const NAME = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu;

/** In place of the recogniser: words with capitals side by side, in a fraction of a millisecond. */
export default ({ story }: { readonly story: Story }): Extraction => {
  const entities = new Map<string, Entity>();
  for (const { 0: name, index: start } of story.text.matchAll(NAME)) {
    const mentions = entities.get(name)?.mentions ?? [];
    entities.set(name, {
      name,
      type: 'other',
      mentions: [...mentions, { start, end: start + name.length }],
      salience: 0,
      source: 'engine',
    });
  }
  return {
    entities: [...entities.values()],
    quantities: [],
    provenance: { engine: 'stand-in', version: '1' },
  };
};
