export * from './dead-letter.ts';
export * from './extracted.ts';
export * from './outcome.ts';
export * from './package.ts';
export * from './quantity.ts';
export * from './raw-wire.ts';
export * from './story.ts';
export * from './summarized.ts';
