import { HEDGE, MODAL } from '../reading/words.ts';
import { keeps } from './dropped-words.ts';

/** What may be, is alleged or is nearly so does not become fact. */
export const modality = keeps('modality', new Set([...MODAL, ...HEDGE]), 'the hedge');
