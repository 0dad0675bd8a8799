export * from './delivery.ts';
export * from './middleware/index.ts';
export * from './observer.ts';
export * from './run-stage.ts';
export * from './worker-pool.ts';
