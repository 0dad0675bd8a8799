import type { WireFormat } from './format.ts';
import { houseText } from './house-text.ts';
import { ninjs } from './ninjs.ts';

/** Every format the door reads, in the order they are asked. A new one is a file and a line here. */
export const formats: readonly WireFormat[] = [ninjs, houseText];
