export * from './errors.ts';
export * from './log.ts';
export * from './runner/index.ts';
