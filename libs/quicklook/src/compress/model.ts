import { readFileSync } from 'node:fs';
import {
  type AttributeReader,
  readLinearModel,
  readParserModel,
  readSections,
  type Scorer,
  type Sections,
} from '@quickwire/language/linear';

/** The weights of the compressor, and what it sees of words. */
export interface CompressorModel {
  readonly attributesOf: AttributeReader;
  readonly keep: Scorer;
  readonly root: Scorer;
}

export const COMPRESSOR_FILE = new URL('../../models/compressor.bin', import.meta.url);

export const compressorModelOf = (
  file: Sections,
  attributesOf: AttributeReader,
): CompressorModel => ({
  attributesOf,
  keep: readLinearModel(file, 'keep', 1),
  root: readLinearModel(file, 'root', 1),
});

let shipped: CompressorModel | undefined;

/** The shipped model, read once. Throws where the file is missing or not what it should be. */
export const readCompressorModel = (): CompressorModel => {
  if (shipped) return shipped;
  try {
    const file = readSections(readFileSync(COMPRESSOR_FILE), 'compressor.bin');
    shipped = compressorModelOf(file, readParserModel().attributesOf);
    return shipped;
  } catch (cause) {
    const remedy =
      'fetch models/ again, or make it anew with npm run train:compressor -- --data DIR';
    throw new Error(`models/compressor.bin cannot be used: ${remedy}`, { cause });
  }
};
