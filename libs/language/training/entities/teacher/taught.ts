import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GoldDocument } from '../corpus.ts';
import { gatherUnlabelled } from './gather.ts';
import { layMarks } from './marks.ts';

/** What a recipe calls the texts that a teacher marked: they lie in the data folder, the marks beside this code. */
export const TAUGHT = 'taught';
export const MARKS_FILE = fileURLToPath(new URL('./taught-marks.bin', import.meta.url));

/** Those texts with their names. Throws where a file of the data folder is not the one that was marked. */
export const readTaught = (dataFolder: string): readonly GoldDocument[] =>
  layMarks(readFileSync(MARKS_FILE), gatherUnlabelled(dataFolder));
