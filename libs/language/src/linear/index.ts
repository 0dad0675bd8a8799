// What other linear models over sentences are built from: hashed features, weights in a file, what is known of words.

export { hashText } from '../binary/hash.ts';
export {
  readSections,
  type SectionArray,
  type Sections,
  writeSections,
} from '../binary/sections.ts';
export { readParserModel } from '../parser/model.ts';
export type { AttributeReader, WordAttributes } from '../words/attributes.ts';
export { readLinearModel } from './linear-model.ts';
export type { Scorer } from './scorer.ts';
export { compileTemplates, fillFeatures, indexIn, type Templates } from './templates.ts';
