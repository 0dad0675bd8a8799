export * from './baseline/baseline-writer.ts';
export * from './compress/compressions-of.ts';
export { headlineScore } from './headline-judge/headline-score.ts';
export { readLine } from './headline-judge/line-doc.ts';
export * from './preview.ts';
export { escapeHtml, page } from './render/html.ts';
export * from './render/render-html.ts';
export * from './render/render-text.ts';
export * from './writer.ts';
