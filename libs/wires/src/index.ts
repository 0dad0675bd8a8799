export { type Fault, WireError, type WireErrorCode } from './errors.ts';
export { formats } from './formats/index.ts';
export { type ReadWire, readWire } from './read-wire.ts';
export type { WireContext, WireFormat } from './wire-format.ts';
