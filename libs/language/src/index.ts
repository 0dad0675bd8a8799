export * from './baseline/baseline-recognizer.ts';
export * from './doc.ts';
export * from './pipeline.ts';
export * from './recognizer.ts';
