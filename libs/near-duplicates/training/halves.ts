import { hashOf } from '../src/hash.ts';
import type { Neighbour } from './neighbours.ts';
import type { Text } from './read-texts.ts';

export type Half = 'tuning' | 'report';

/** Texts nearer than this are of one series or one matter: they stay together. */
const TOGETHER = 0.5;

/** Which half each text is in: a series, or what is told of one matter, is never split. */
export const halvesOf = (
  texts: readonly Text[],
  near: readonly Neighbour[],
): ReadonlyMap<Text, Half> => {
  const parent = new Map(texts.map((text) => [text, text]));
  const rootOf = (text: Text): Text => {
    let root = text;
    while (parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  for (const { a, b, cosine } of near) if (cosine >= TOGETHER) parent.set(rootOf(a), rootOf(b));
  return new Map(
    texts.map((text) => [text, hashOf(rootOf(text).id) % 2 === 0 ? 'tuning' : 'report']),
  );
};
