export { type Fault, WireError, type WireErrorCode } from './errors.ts';
export { type HubLinks, readHubLinks } from './feeds/hub-links.ts';
export { formatNames, formats } from './formats/index.ts';
export { isQuickWire } from './is-quick.ts';
export { entriesInJson } from './json-entries.ts';
export { isLanguageGuessed } from './make-story.ts';
export { type Revised, revise } from './newsml-1/revise.ts';
export { maxItems } from './read-each.ts';
export { type ReadWire, readWire } from './read-wire.ts';
export { type PackedWire, unpackWire } from './thread/packed-wire.ts';
export type { ReadTask } from './thread/task.ts';
export {
  type ReadItem,
  type ReadStory,
  storyIn,
  type WireContext,
  type WireFormat,
} from './wire-format.ts';

const here = import.meta.url;

/** The module to give a thread, as it lies beside this one: its default export takes a {@link ReadTask} and gives a {@link PackedWire}. */
export const readWireModule = new URL(`./thread/task${here.slice(here.lastIndexOf('.'))}`, here);
