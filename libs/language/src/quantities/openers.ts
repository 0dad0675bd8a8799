import { MAGNITUDE, ORDINAL, SMALL } from './number-words.ts';
import type { Scene } from './scene.ts';

/** Words by which a reader knows what begins with them, where they are written without a capital. A new reader adds its own. */
const OPENERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...ORDINAL.keys(),
  ...MAGNITUDE.keys(),
  ...'a an half quarter no nos noon midnight'.split(' '),
  ...'last next this today tomorrow tonight yesterday'.split(' '),
]);

/** Whether some reader may find something that begins at a place: of most words none can. "us$" may open money. */
export const mayOpen = ({ lexemes }: Scene, at: number): boolean => {
  const { kind, text, lower } = lexemes[at]!;
  if (kind !== 'word' || text !== lower || OPENERS.has(lower)) return true;
  const after = lexemes[at + 1];
  return after?.text === '$' && after.glued;
};
