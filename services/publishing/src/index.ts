export * from './publishing.module.ts';
export { publishingRoutes } from './read/routes.ts';
export { changesBetween, type Published } from './stage/changes.ts';
export { type Held, publish, releaseHeld } from './stage/publish.ts';
