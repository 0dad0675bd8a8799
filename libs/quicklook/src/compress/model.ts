import {
  type AttributeReader,
  readLinearModel,
  type Scorer,
  type Sections,
} from '@quickwire/language/linear';
import { shippedModel } from '../shipped-model.ts';

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

/** The shipped model, read once. Throws where the file is missing or not what it should be. */
export const readCompressorModel = shippedModel(
  { file: COMPRESSOR_FILE, command: 'train:compressor' },
  compressorModelOf,
);
