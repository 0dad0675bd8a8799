export * from './away-error.ts';
export * from './cache.ts';
export * from './cache-by-use.ts';
export * from './memory-cache.ts';
export type { RedisCacheOptions } from './redis-cache.ts';
