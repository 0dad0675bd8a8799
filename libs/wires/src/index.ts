export { type Fault, WireError, type WireErrorCode } from './errors.ts';
export { formatNames, formats } from './formats/index.ts';
export { isLanguageGuessed } from './make-story.ts';
export { maxItems } from './read-each.ts';
export { type ReadWire, readWire } from './read-wire.ts';
export type { ReadItem, WireContext, WireFormat } from './wire-format.ts';
