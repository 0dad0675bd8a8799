export { readReaderLimits } from './config.ts';
export * from './publishing.module.ts';
export { publishingRoutes } from './read/routes.ts';
export type { Held } from './stage/arrival.ts';
export { changesBetween } from './stage/changes.ts';
export type { Published } from './stage/memory.ts';
export { publish, releaseHeld } from './stage/publish.ts';
