export type { WireFormat, WireText } from './formats/format.ts';
export { formats } from './formats/index.ts';
export * from './read-wire.ts';
export * from './wire-error.ts';
