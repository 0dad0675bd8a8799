export { ReadModule } from './read.module.ts';
export * from './tokens.ts';
