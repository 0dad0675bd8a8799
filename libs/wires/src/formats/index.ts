import type { WireFormat } from '../wire-format.ts';
import { houseText } from './house-text.ts';
import { newsml1 } from './newsml-1.ts';
import { newsmlG2 } from './newsml-g2.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';

/** Every format that is read; the first that detects a wire parses it. */
export const formats: readonly WireFormat[] = [ninjs, newsmlG2, newsml1, nitf, houseText];
