import { dependents, subtree } from '../reading/tree.ts';
import type { Gate } from './gate.ts';
import { isKept, type Proof } from './proof.ts';

/** What a predicate cannot lose without saying another thing. */
const NEEDED = [
  'nsubj',
  'nsubj:pass',
  'csubj',
  'obj',
  'iobj',
  'ccomp',
  'xcomp',
  'compound:prt',
  'expl',
  'cop',
  'case',
  'mark',
];
/** What a noun cannot lose. */
const OF_NOUN = ['amod', 'compound', 'nummod', 'nmod', 'nmod:poss', 'flat', 'fixed', 'case', 'acl'];

/** Objects, complements and particles of a verb stay with it; what narrows a noun stays with the noun. */
export const argument: Gate = {
  name: 'argument',
  fault(proof) {
    const { source } = proof;
    for (const [at] of source.tokens.entries()) {
      if (!isKept(proof, at)) continue;
      const verbal = /^(?:VERB|AUX)$/.test(source.tags[at] as string);
      const needed = verbal ? NEEDED : [...NEEDED, ...OF_NOUN];
      for (const child of dependents(source, at, ...needed)) {
        const whole = subtree(source, child);
        if (whole.some((token) => isKept(proof, token))) {
          if (!isKept(proof, child))
            return `“${source.tokens[child]?.text}” is lost, its part is kept`;
          continue;
        }
        if (isOptional(proof, child)) continue;
        return `“${source.tokens[child]?.text}” is lost beside “${source.tokens[at]?.text}”`;
      }
    }
    const loose = moved(proof) ?? -1;
    return loose < 0
      ? undefined
      : `“${source.tokens[loose]?.text} …” is parted from what it tells of`;
  },
};

/** Set off by commas or in brackets, a noun's modifier adds to it and does not narrow it. */
const isOptional = ({ source }: Proof, child: number): boolean => {
  if (!/^(?:acl|nmod)$/.test(source.relations[child] as string)) return false;
  const first = subtree(source, child)[0] as number;
  return [first - 1, first].some((at) => /^(?:[,(—–]|--?)$/.test(source.words[at] ?? ''));
};

/** A relative clause or apposition that stays while what stood between it and its noun went: it would be read with another noun. */
const moved = ({ source, places }: Proof): number | undefined =>
  source.tokens.findIndex((_, at) => {
    if (
      (places[at] as number) < 0 ||
      !/^(?:acl:relcl|acl|appos)$/.test(source.relations[at] as string)
    )
      return false;
    const head = source.heads[at] as number;
    const first = subtree(source, at)[0] as number;
    if (head > first || (places[head] as number) < 0) return false;
    for (let between = head + 1; between < first; between++)
      if ((places[between] as number) < 0 && source.tokens[between]?.kind !== 'mark') return true;
    return false;
  });
