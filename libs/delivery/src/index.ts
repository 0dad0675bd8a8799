export * from './errors.ts';
export type { PackageEvent } from './follow-packages.ts';
export type { Backoff } from './follow-topic.ts';
export * from './ledger.ts';
export type { LedgerCounts } from './ledger-counts.ts';
export * from './package-view.ts';
export type { PositionToken } from './position.ts';
