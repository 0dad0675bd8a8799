export * from './errors.ts';
export { COMPRESSIONS, type Compression } from './kafka/codecs.ts';
export * from './kafka/kafka-log.ts';
export type { FaultPoint } from './kafka/lease-options.ts';
export * from './keys.ts';
export * from './lmdb/index.ts';
export * from './log.ts';
export * from './partition.ts';
export * from './runner/index.ts';
