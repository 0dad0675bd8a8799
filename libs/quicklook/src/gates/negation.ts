import { NEGATION } from '../draft/words.ts';
import { keeps } from './dropped-words.ts';

/** What is denied, refused or lacking stays so. */
export const negation = keeps('negation', NEGATION, 'the negation');
