export { parseAllowList } from './allow-list.ts';
export { OutgoingError, type OutgoingErrorCode } from './errors.ts';
export type { Lookup } from './guarded-connector.ts';
export * from './outgoing.ts';
export type { Hop } from './redirect.ts';
