export * from './bands.ts';
export * from './encode.ts';
export { isSameStory, THRESHOLDS, type Thresholds } from './same-story.ts';
export { type Signature, signatureOf } from './signature.ts';
export { type Similarity, similarity } from './similarity.ts';
