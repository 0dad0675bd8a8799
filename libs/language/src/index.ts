export * from './baseline/baseline-recognizer.ts';
export * from './doc.ts';
export * from './pipeline.ts';
export { parse } from './pipes/parse.ts';
export { quantities, quantitiesOf } from './pipes/quantities.ts';
export { tags } from './pipes/tags.ts';
export { sameQuantity } from './quantities/same-quantity.ts';
export * from './recognizer.ts';
