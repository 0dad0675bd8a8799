import { type Extraction, FeedName, type Package, type Story } from '@quickwire/contracts';
import { type EntityModel, newsRecognizer } from '@quickwire/language';
import { newsWriter, previewPackage, renderText } from '@quickwire/quicklook';
import { readWire, WireError } from '@quickwire/wires';

/** What `look` computes with. */
export interface Engines {
  readonly read: (
    bytes: Uint8Array,
    about: { feed: string; contentType?: string; fileName?: string },
  ) => { readonly story: Story };
  /** Whether an error of `read` says that the input is at fault. */
  readonly isRefusal: (error: unknown) => error is Error;
  readonly extract: (story: Story) => Extraction;
  readonly preview: (story: Story, now: number) => Package;
  readonly render: (pkg: Package) => string;
}

/** The engines that ship with Quickwire, with one of the entity models. */
export const enginesWith = (model: EntityModel): Engines => {
  const recognizer = newsRecognizer(model);
  return {
    read: (bytes, about) => readWire(bytes, { ...about, feed: FeedName.parse(about.feed) }),
    isRefusal: (error) => error instanceof WireError,
    extract: (story) => recognizer.recognize(story),
    preview: (story, now) => previewPackage(story, recognizer, newsWriter, now),
    render: renderText,
  };
};
