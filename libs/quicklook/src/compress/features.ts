import {
  type AttributeReader,
  compileTemplates,
  fillFeatures,
  hashText,
  indexIn,
  type Templates,
} from '@quickwire/language/linear';
import { GLUED, OBJECTS, PUNCTUATION, SUBJECTS } from './relations.ts';
import { childOf, type SentenceTree } from './sentence-tree.ts';

/** What a feature may ask of a token: of itself, of its head (`h.`), of its head's head (`g.`), of the places of these in the sentence. */
const ATOMS = [
  'always',
  'word',
  'cluster',
  'coarse',
  'penn',
  'relation',
  'case',
  'mark',
  'det',
  'entity',
  'capitals',
  'subject',
  'h.word',
  'h.cluster',
  'h.coarse',
  'h.penn',
  'h.relation',
  'h.case',
  'h.entity',
  'g.relation',
  'g.penn',
  'way',
  'depth',
  'place',
  'size',
  'order',
  'count',
  'before',
  'after',
  'twin',
  'daughters',
  'object',
  'length',
  'comma',
] as const;

/** Whether a token stays where its head stays. */
const KEEP = [
  'relation',
  'relation penn',
  'relation h.penn',
  'relation h.relation',
  'relation h.relation g.relation',
  'relation penn h.penn way',
  'relation word',
  'relation cluster',
  'relation coarse',
  'relation h.word',
  'relation h.cluster',
  'relation h.coarse',
  'word h.word',
  'word h.cluster',
  'cluster h.word',
  'cluster h.cluster relation',
  'coarse h.coarse relation',
  'case',
  'relation case',
  'case h.word',
  'case word',
  'case cluster',
  'case coarse',
  'case h.cluster',
  'case h.coarse',
  'case h.relation',
  'case h.penn order',
  'case order',
  'case object',
  'case entity',
  'case before',
  'case after',
  'case place',
  'case size',
  'case h.cluster coarse',
  'case coarse h.coarse',
  'case way comma',
  'mark relation',
  'mark h.cluster',
  'mark h.relation',
  'mark place',
  'mark size',
  'mark cluster',
  'det relation',
  'det cluster',
  'relation entity',
  'relation entity h.entity',
  'relation entity capitals',
  'relation h.entity',
  'relation capitals',
  'word entity',
  'relation place',
  'relation depth',
  'relation size',
  'relation size place',
  'relation size depth',
  'relation length',
  'relation length size',
  'relation order',
  'relation order count',
  'relation order h.penn',
  'relation before',
  'relation after',
  'relation before after',
  'relation twin',
  'relation daughters',
  'relation comma',
  'relation comma size',
  'relation comma way',
  'relation object h.penn',
  'relation h.case',
  'h.case case',
  'relation h.relation depth',
  'relation h.relation h.cluster',
  'relation h.relation size',
  'relation h.relation place',
  'relation h.word order',
  'relation h.word penn',
  'relation h.cluster before',
  'relation h.cluster after',
  'relation h.cluster penn',
  'relation h.coarse h.relation penn',
  'penn coarse h.penn',
  'word penn',
] as const;

/** Whether a clause is the one that the line tells. */
const ROOT = [
  'relation',
  'relation penn',
  'relation word',
  'relation cluster',
  'relation coarse',
  'relation h.word',
  'relation h.cluster',
  'relation h.coarse',
  'relation h.word cluster',
  'relation subject',
  'relation subject h.cluster',
  'relation subject mark',
  'relation mark',
  'relation place',
  'relation size',
  'relation depth',
  'relation length',
  'relation size length',
  'relation place size',
  'relation comma',
  'relation way',
  'relation daughters',
  'relation object',
  'relation twin',
  'relation order count',
  'relation g.relation',
  'relation cluster daughters',
  'word daughters',
  'word',
  'cluster subject',
] as const;

const WIDTH = ATOMS.length;

const compiled = (lines: readonly string[]): Templates =>
  compileTemplates(lines, (atom) => indexIn(ATOMS, atom));

export const KEEP_TEMPLATES = compiled(KEEP);
export const ROOT_TEMPLATES = compiled(ROOT);

const hashes = new Map<string, number>();

/** Relations and tags are few: each is hashed once. */
const hashOf = (name: string): number => {
  const known = hashes.get(name);
  if (known !== undefined) return known;
  const hash = hashText(name);
  hashes.set(name, hash);
  return hash;
};

const NONE = 0;
const CASE: ReadonlySet<string> = new Set(['case']);
const MARK: ReadonlySet<string> = new Set(['mark']);
const DET: ReadonlySet<string> = new Set(['det']);

/** Sizes and distances grow coarser as they grow. */
const bucket = (count: number): number => (count < 5 ? count : 3 + Math.floor(Math.log2(count)));

/** The features of the tokens of one sentence. */
export interface SentenceFeatures {
  /** Writes those of one token, one a template; good until the next call. */
  readonly keep: (at: number) => Int32Array;
  readonly root: (at: number) => Int32Array;
}

const keepFeatures = new Int32Array(KEEP.length);
const rootFeatures = new Int32Array(ROOT.length);

/** Reads a sentence; a token when it is first asked for. */
export const featuresOf = (tree: SentenceTree, attributesOf: AttributeReader): SentenceFeatures => {
  const { sentence, words, children, sizes, depths, firsts, names } = tree;
  const { tokens, penn, heads, relations } = sentence;
  const attributes = tokens.map(({ text }) => attributesOf(text));
  const entities = names.map((name) => (name ? hashOf(name.type) : NONE));
  const atoms = new Int32Array(tokens.length * WIDTH);

  const wordOf = (at: number): number => (at < 0 ? NONE : hashOf(words[at]!));
  const caseOf = (at: number): number => wordOf(childOf(tree, at, CASE));
  const isDecided = (at: number): boolean =>
    relations[at] !== PUNCTUATION && !GLUED.has(relations[at]!);

  const subjectOf = (at: number): number => {
    const subject = childOf(tree, at, SUBJECTS);
    if (subject < 0) return 1;
    const tag = penn[subject]!;
    if (tag.startsWith('PRP')) return 2 + (words[subject] === 'it' ? 1 : 0);
    return tag.startsWith('NNP') ? 5 : /^[WDE]/.test(tag) ? 6 : 4;
  };

  const commaBefore = (at: number): number => {
    const first = firsts[at]!;
    return first === 0 ? 1 : words[first - 1] === ',' ? 2 : 3;
  };

  const daughtersOf = (at: number): number => {
    let mask = 0;
    for (const child of children[at]!)
      if (isDecided(child)) mask |= 1 << (hashOf(relations[child]!) & 15);
    return mask;
  };

  const fill = (at: number): void => {
    const own = attributes[at]!;
    const head = heads[at]!;
    const grand = head < 0 ? -1 : heads[head]!;
    const siblings = head < 0 ? [] : children[head]!.filter(isDecided);
    const right = head < at;
    const side = siblings.filter((other) => head < other === right);
    const index = side.indexOf(at);
    const base = at * WIDTH;
    let next = base;
    const put = (atom: number): void => {
      atoms[next++] = atom;
    };
    put(NONE);
    put(own.word);
    put(own.cluster);
    put(own.coarse);
    put(hashOf(penn[at]!));
    put(hashOf(relations[at]!));
    put(caseOf(at));
    put(wordOf(childOf(tree, at, MARK)));
    put(wordOf(childOf(tree, at, DET)));
    put(entities[at]!);
    put(own.capitals);
    put(subjectOf(at));
    put(head < 0 ? NONE : attributes[head]!.word);
    put(head < 0 ? NONE : attributes[head]!.cluster);
    put(head < 0 ? NONE : attributes[head]!.coarse);
    put(head < 0 ? NONE : hashOf(penn[head]!));
    put(head < 0 ? NONE : hashOf(relations[head]!));
    put(head < 0 ? NONE : caseOf(head));
    put(head < 0 ? NONE : entities[head]!);
    put(grand < 0 ? NONE : hashOf(relations[grand]!));
    put(grand < 0 ? NONE : hashOf(penn[grand]!));
    put(head < 0 ? NONE : bucket(Math.abs(at - head)) * 2 + (right ? 1 : 0));
    put(Math.min(5, depths[at]!));
    put(Math.floor((10 * at) / tokens.length));
    put(bucket(sizes[at]!));
    put(Math.min(4, index));
    put(Math.min(5, side.length));
    put(index > 0 ? hashOf(relations[side[index - 1]!]!) : NONE);
    put(index >= 0 && index + 1 < side.length ? hashOf(relations[side[index + 1]!]!) : NONE);
    put(twinOf(siblings, at));
    put(daughtersOf(at));
    put(
      (head >= 0 && childOf(tree, head, OBJECTS) >= 0 ? 2 : 0) +
        (childOf(tree, at, OBJECTS) >= 0 ? 1 : 0),
    );
    put(Math.min(12, Math.floor(tokens.length / 4)));
    put(commaBefore(at));
  };

  /** Whether a sibling of the same relation stands before (1), after (2), on both sides (3). */
  const twinOf = (siblings: readonly number[], at: number): number => {
    let code = 0;
    for (const other of siblings)
      if (other !== at && relations[other] === relations[at]) code |= other < at ? 1 : 2;
    return code;
  };

  const filled = new Uint8Array(tokens.length);
  const fillOnce = (at: number): void => {
    if (filled[at] === 0) fill(at);
    filled[at] = 1;
  };

  return {
    keep: (at) => {
      fillOnce(at);
      fillFeatures(KEEP_TEMPLATES, atoms, at * WIDTH, keepFeatures);
      return keepFeatures;
    },
    root: (at) => {
      fillOnce(at);
      fillFeatures(ROOT_TEMPLATES, atoms, at * WIDTH, rootFeatures);
      return rootFeatures;
    },
  };
};
