import { remembered } from '../remembered.ts';
import type { Tree } from './tree.ts';

/** For each token whether it stands within quotation marks. */
export const quotedTokens = remembered(({ words }: Tree): readonly boolean[] => {
  let open = false;
  return words.map((word) => {
    if (word === '"') open = !open;
    else if (word === '“') open = true;
    else if (word === '”') open = false;
    return open;
  });
});
