export * from './answer.ts';
export * from './config.ts';
export * from './configure-door.ts';
export * from './ingestion.module.ts';
export { readHere } from './reading/wire-reader.ts';
export * from './receive-wire.ts';
export type { IncomingWire } from './records.ts';
export * from './routes.ts';
export * from './watch-folder.ts';
