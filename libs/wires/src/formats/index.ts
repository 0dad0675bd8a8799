import type { WireFormat } from '../wire-format.ts';
import { houseText } from './house-text.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';

/** Every format that is read; the first that detects a wire parses it. */
export const formats: readonly WireFormat[] = [ninjs, nitf, houseText];
