import {
  type Extraction,
  FeedName,
  type Package,
  type Story,
  type UsablePackage,
} from '@quickwire/contracts';
import { type EntityModel, newsRecognizer } from '@quickwire/language';
import {
  newsWriter,
  previewPackage,
  renderText,
  type VerifiedQuickLook,
  verifyQuickLook,
} from '@quickwire/quicklook';
import { type ReadItem, readWire } from '@quickwire/wires';

/** An item of a wire: its story, or why there is none. */
export type LookedAt =
  | { readonly place: string; readonly story: Story }
  | { readonly place: string; readonly error: Error };

/** What `look` and `verify` compute with. */
export interface Engines {
  readonly read: (
    bytes: Uint8Array,
    about: { feed: string; contentType?: string; fileName?: string },
  ) => readonly LookedAt[];
  readonly extract: (story: Story) => Extraction;
  readonly preview: (story: Story, now: number) => Package;
  readonly render: (pkg: Package) => string;
  readonly verify: (pkg: UsablePackage) => VerifiedQuickLook;
}

/** What an item shows without the revisions before it. */
const lookedAt = (item: ReadItem): LookedAt => {
  if (!('partial' in item)) return item;
  const { itemId, version } = item.partial.story;
  const changes = item.partial.changes.join(' or ');
  return {
    place: item.place,
    error: new Error(
      `revision ${version} of ${itemId} says only what it changes of revision ${changes}; push both to see the whole`,
    ),
  };
};

/** The engines that ship with Quickwire, with one of the entity models. */
export const enginesWith = (model: EntityModel): Engines => {
  const recognizer = newsRecognizer(model);
  return {
    read: (bytes, about) =>
      readWire(bytes, { ...about, feed: FeedName.parse(about.feed) }).items.map(lookedAt),
    extract: (story) => recognizer.recognize(story),
    preview: (story, now) => previewPackage(story, recognizer, newsWriter, now),
    render: renderText,
    verify: ({ story, extraction, quickLook }) => verifyQuickLook(story, extraction, quickLook),
  };
};
