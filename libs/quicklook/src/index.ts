export * from './news-writer.ts';
export * from './preview.ts';
export { escapeHtml, page } from './render/html.ts';
export * from './render/render-html.ts';
export * from './render/render-text.ts';
export { type Finding, type Verified, verifyBullets } from './verify.ts';
export * from './writer.ts';
