import type { GateName } from '@quickwire/contracts';
import { droppedOf, isKept, type Proof } from './proof.ts';

/** Words that were cut from beside what they qualify. */
export const cutsFromKept = (proof: Proof, words: ReadonlySet<string>): readonly number[] =>
  droppedOf(proof).filter((at) => {
    const { source } = proof;
    if (!words.has(source.words[at] as string)) return false;
    const head = source.heads[at] as number;
    return head < 0 || isKept(proof, head);
  });

/** A gate that no word of a list may be cut from what it qualifies. */
export const keeps = (name: GateName, words: ReadonlySet<string>, what: string) => ({
  name,
  fault(proof: Proof): string | undefined {
    const [at] = cutsFromKept(proof, words);
    return at === undefined ? undefined : `${what} “${proof.source.tokens[at]?.text}” is lost`;
  },
});
