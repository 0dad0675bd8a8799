import { mix } from '../binary/hash.ts';
import type { WordAttributes } from '../words/attributes.ts';

/** What the parser may ask of a word; from `relation` on it changes as the tree grows. */
export const WORD_ATOMS = [
  'word',
  'tag',
  'rival',
  'cluster',
  'coarse',
  'suffix',
  'relation',
  'lefts',
  'rights',
  'leftCount',
  'rightCount',
] as const;

export const WIDTH = WORD_ATOMS.length;
const RELATION = 6;
const LEFTS = 7;
const RIGHTS = 8;
const LEFT_COUNT = 9;
const RIGHT_COUNT = 10;

const ROOT = -9;
const NOTHING = -3;
/** The margin of a word that no choice was left for. */
export const CERTAIN = 100;

/** A word without a head yet. */
const LOOSE = -4;

/** What kinds of words lie between two others tells whether they belong together. */
export const TAG_KIND = { other: 0, verb: 1, comma: 2, conjunction: 3, quote: 4 } as const;

/**
 * The state of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011). Word 0 is the root, words 1 to n are the sentence's, word n + 1 stands for nothing. `next` is the front of the buffer.
 */
export class Configuration {
  count = 0;
  nothing = 1;
  next = 1;
  depth = 0;
  stack = new Int32Array(0);
  heads = new Int32Array(0);
  relations = new Int32Array(0);
  /** The smallest lead of the decisions that touched each word. */
  margins = new Float32Array(0);
  /** The outermost child on each side and the one after it; `nothing` where there is none. */
  left = new Int32Array(0);
  right = new Int32Array(0);
  left2 = new Int32Array(0);
  right2 = new Int32Array(0);
  /** `WORD_ATOMS` of each word, one row a word. */
  atoms = new Int32Array(0);
  /** How many words of each kind there are up to a word. */
  verbs = new Int32Array(0);
  commas = new Int32Array(0);
  conjunctions = new Int32Array(0);
  quotes = new Int32Array(0);

  start(
    words: readonly WordAttributes[],
    tags: Int32Array,
    rivals: Int32Array,
    kinds: Uint8Array,
  ): void {
    const count = words.length;
    if (count + 2 > this.stack.length) this.#grow((count + 2) * 2);
    this.count = count;
    this.nothing = count + 1;
    this.next = 1;
    this.depth = 1;
    this.stack[0] = 0;
    this.heads.fill(-1, 0, count + 2);
    this.relations.fill(-1, 0, count + 2);
    this.margins.fill(CERTAIN, 0, count + 2);
    for (const children of [this.left, this.right, this.left2, this.right2])
      children.fill(count + 1, 0, count + 2);
    this.#fillRow(0, ROOT);
    for (let at = 1; at <= count; at++)
      this.#readWord(at, words[at - 1]!, tags[at - 1]!, rivals[at - 1]!, kinds);
    this.#fillRow(count + 1, NOTHING);
  }

  /** A decision that touched a word had this lead. */
  noteMargin(word: number, margin: number): void {
    if (margin < this.margins[word]!) this.margins[word] = margin;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Takes the top of the stack off and makes it a child of `head`. */
  attachTop(head: number, relation: number): void {
    const { atoms } = this;
    const child = this.stack[--this.depth]!;
    this.heads[child] = head;
    this.relations[child] = relation;
    atoms[child * WIDTH + RELATION] = relation;
    const row = head * WIDTH;
    if (child < head) {
      this.left2[head] = this.left[head]!;
      this.left[head] = child;
      atoms[row + LEFTS] = mix(atoms[row + LEFTS]!, relation);
      atoms[row + LEFT_COUNT]!++;
    } else {
      this.right2[head] = this.right[head]!;
      this.right[head] = child;
      atoms[row + RIGHTS] = mix(atoms[row + RIGHTS]!, relation);
      atoms[row + RIGHT_COUNT]!++;
    }
  }

  leftCount(word: number): number {
    return this.atoms[word * WIDTH + LEFT_COUNT]!;
  }

  rightCount(word: number): number {
    return this.atoms[word * WIDTH + RIGHT_COUNT]!;
  }

  /** What lies between two words, the left one's own kind included: a small number. */
  between(left: number, right: number): number {
    const { verbs, commas, conjunctions, quotes, nothing } = this;
    if (left === nothing || right === nothing) return 0;
    const to = right - 1;
    return (
      Math.min(2, verbs[to]! - verbs[left]!) +
      3 * Math.min(2, commas[to]! - commas[left]!) +
      9 * Math.min(1, conjunctions[to]! - conjunctions[left]!) +
      18 * ((quotes[to]! - quotes[left]!) & 1) +
      36 * (quotes[left]! & 1)
    );
  }

  #readWord(at: number, word: WordAttributes, tag: number, rival: number, kinds: Uint8Array): void {
    const { atoms } = this;
    const row = at * WIDTH;
    atoms[row] = word.word;
    atoms[row + 1] = tag + 11;
    atoms[row + 2] = rival + 11;
    atoms[row + 3] = word.cluster || word.suffix2;
    atoms[row + 4] = word.coarse || word.suffix1;
    atoms[row + 5] = word.suffix3;
    atoms[row + RELATION] = LOOSE;
    atoms.fill(0, row + LEFTS, row + WIDTH);
    const kind = kinds[tag]!;
    this.verbs[at] = this.verbs[at - 1]! + (kind === TAG_KIND.verb ? 1 : 0);
    this.commas[at] = this.commas[at - 1]! + (kind === TAG_KIND.comma ? 1 : 0);
    this.conjunctions[at] = this.conjunctions[at - 1]! + (kind === TAG_KIND.conjunction ? 1 : 0);
    this.quotes[at] = this.quotes[at - 1]! + (kind === TAG_KIND.quote ? 1 : 0);
  }

  #fillRow(at: number, value: number): void {
    const row = at * WIDTH;
    this.atoms.fill(value, row, row + RELATION);
    this.atoms[row + RELATION] = LOOSE;
    this.atoms.fill(0, row + LEFTS, row + WIDTH);
  }

  #grow(size: number): void {
    const numbers = (): Int32Array<ArrayBuffer> => new Int32Array(size);
    this.stack = numbers();
    this.heads = numbers();
    this.margins = new Float32Array(size);
    this.relations = numbers();
    this.left = numbers();
    this.right = numbers();
    this.left2 = numbers();
    this.right2 = numbers();
    this.verbs = numbers();
    this.commas = numbers();
    this.conjunctions = numbers();
    this.quotes = numbers();
    this.atoms = new Int32Array(size * WIDTH);
  }
}
