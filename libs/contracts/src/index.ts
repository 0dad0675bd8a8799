export * from './cloudevents.ts';
export * from './events/index.ts';
export * from './ids.ts';
export * from './pipeline.ts';
export * from './revisions.ts';
