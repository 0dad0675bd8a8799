export * from './feed-directory.ts';
export * from './inflate.ts';
export * from './problem.ts';
