import type { FamilyPlace, FeedName } from '@quickwire/contracts';
import { familyKeyOf, type NamedRelative } from '../family.ts';
import { given } from '../make-story.ts';
import { versionNumberOf } from '../xml/content.ts';
import { attributeOf, type XmlElement } from '../xml/element.ts';

/** The item that a du-key stands for, and how many instances of it there were; a part of it is an item of its own. */
export const itemOfKey = (duKey: XmlElement | undefined) => {
  const key = attributeOf(duKey, 'key');
  if (key === undefined) return undefined;
  const [generation, part = 1] = ['generation', 'part'].map((each) =>
    versionNumberOf(attributeOf(duKey, each)),
  );
  if (part <= 1) return { itemId: key, number: generation };
  const main: NamedRelative = { rel: 'continues', itemId: key, part };
  return { itemId: `${key}:part-${part}`, number: generation, main };
};

/**
 * A du-key is one story's for a time that its provider fixes, mostly a day; `generation` counts up with each document that
 * uses it (NITF 3). Where the document counts none, the key says nothing of which came first.
 */
export const placeOfKey = (
  feed: FeedName,
  duKey: XmlElement | undefined,
  created: string | undefined,
): FamilyPlace | undefined => {
  const key = attributeOf(duKey, 'key');
  const [generation, part] = ['generation', 'part'].map((each) =>
    versionNumberOf(attributeOf(duKey, each)),
  );
  if (key === undefined || created === undefined) return undefined;
  if (generation === undefined && part === undefined) return undefined;
  return {
    key: familyKeyOf(feed, 'nitf', key, created.slice(0, 10)),
    ...given({ generation, part }),
  };
};
