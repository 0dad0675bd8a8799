export * from './directory.ts';
export * from './duration.ts';
export * from './feed.ts';
export * from './keys.ts';
export * from './pairs.ts';
export * from './parse-file.ts';
