import type { Configuration } from '../../src/parser/configuration.ts';

/** A cost no transition has: it is not allowed. */
export const FORBIDDEN = 0x7fffffff;

/**
 * Writes how many right arcs each transition would put out of reach (the dynamic oracle of Goldberg and Nivre 2013 for arc-hybrid). `heads` are the right ones; words count from 1, 0 is the root.
 */
export const fillCosts = (
  { stack, depth, next, count }: Configuration,
  heads: Int32Array,
  allowed: number,
  costs: Int32Array,
): void => {
  const top = stack[depth - 1]!;
  const under = depth > 1 ? stack[depth - 2]! : -1;
  costs.fill(FORBIDDEN);
  if (allowed & 1) {
    // The next word loses a head under the top, and its children on the stack.
    let cost = 0;
    for (let at = 0; at < depth; at++) {
      const word = stack[at]!;
      if (word === heads[next] && at < depth - 1) cost++;
      if (word !== 0 && heads[word] === next) cost++;
    }
    costs[0] = cost;
  }
  if ((allowed & 6) === 0) return;
  // The top loses its children in the buffer either way.
  let children = 0;
  for (let word = next; word <= count; word++) if (heads[word] === top) children++;
  const head = heads[top]!;
  if (allowed & 2) costs[1] = children + (head !== next && (head === under || head > next) ? 1 : 0);
  if (allowed & 4) costs[2] = children + (head >= next ? 1 : 0);
};
