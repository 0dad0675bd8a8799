export * from './recognizer.ts';
