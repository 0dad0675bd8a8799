export * from './dead-letter.ts';
export * from './deadline.ts';
export * from './decode.ts';
export * from './drop-repeats.ts';
export * from './measure.ts';
export * from './redrive-once.ts';
export * from './refuse-oversized.ts';
export * from './retry.ts';
