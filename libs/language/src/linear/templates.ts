import { hashText } from '../binary/hash.ts';

/** Feature templates: each combines up to five atoms, numbers read off the words, into one hashed feature. */
export interface Templates {
  readonly count: number;
  readonly seeds: Int32Array;
  /** How many templates have at most one atom, two, three, four: they come in this order. */
  readonly upTo: readonly [one: number, two: number, three: number, four: number];
  /** Where the atoms stand, five places for each template. */
  readonly offsets: Int16Array;
}

const MOST_ATOMS = 5;

interface Template {
  readonly seed: number;
  readonly offsets: readonly number[];
}

const templatesOf = (given: readonly Template[]): Templates => {
  const sorted = given.toSorted((a, b) => a.offsets.length - b.offsets.length);
  const upTo = (atoms: number): number =>
    sorted.filter(({ offsets }) => offsets.length <= atoms).length;
  if (upTo(MOST_ATOMS) < given.length) throw new Error(`a template has over ${MOST_ATOMS} atoms`);
  return {
    count: given.length,
    seeds: Int32Array.from(sorted, ({ seed }) => seed),
    upTo: [upTo(1), upTo(2), upTo(3), upTo(4)],
    offsets: Int16Array.from(
      sorted.flatMap(({ offsets }) => [...offsets, 0, 0, 0, 0].slice(0, MOST_ATOMS)),
    ),
  };
};

/** Templates from lines such as "word tag-1"; `offsetOf` says where an atom stands and throws where there is none of that name. */
export const compileTemplates = (
  lines: readonly string[],
  offsetOf: (atom: string) => number,
): Templates =>
  templatesOf(
    lines.map((line) => ({ seed: hashText(line), offsets: line.split(' ').map(offsetOf) })),
  );

/** Those of the templates that a test of their offsets lets through. */
export const selectTemplates = (
  { seeds, offsets, upTo }: Templates,
  test: (offsets: readonly number[]) => boolean,
): Templates =>
  templatesOf(
    Array.from(seeds, (seed, at) => {
      const atoms = 1 + upTo.filter((end) => at >= end).length;
      return { seed, offsets: [...offsets.subarray(at * MOST_ATOMS, at * MOST_ATOMS + atoms)] };
    }).filter((template) => test(template.offsets)),
  );

/** Where a name stands in a list. Throws where it does not. */
export const indexIn = (names: readonly string[], name: string): number => {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`no atom ${name}; there are ${names.join(', ')}`);
  return index;
};

/** One more atom into a feature's hash: this runs some hundred times a word. */
const combine = (hash: number, atom: number): number => {
  const mixed = Math.imul(hash ^ atom, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
};

const finish = (hash: number): number => hash ^ (hash >>> 13);

/** Writes one hash a template into `features`, from the atoms around `base`. One loop for each number of atoms, without loops inside: a third of the parser's time goes here. */
export const fillFeatures = (
  { count, seeds, upTo, offsets }: Templates,
  atoms: Int32Array,
  base: number,
  features: Int32Array,
): void => {
  const [one, two, three, four] = upTo;
  const atomAt = (place: number): number => atoms[base + offsets[place]!]!;
  let at = 0;
  let template = 0;
  for (; template < one; template++, at += MOST_ATOMS)
    features[template] = finish(combine(seeds[template]!, atomAt(at)));
  for (; template < two; template++, at += MOST_ATOMS)
    features[template] = finish(combine(combine(seeds[template]!, atomAt(at)), atomAt(at + 1)));
  for (; template < three; template++, at += MOST_ATOMS) {
    const pair = combine(combine(seeds[template]!, atomAt(at)), atomAt(at + 1));
    features[template] = finish(combine(pair, atomAt(at + 2)));
  }
  for (; template < four; template++, at += MOST_ATOMS) {
    const pair = combine(combine(seeds[template]!, atomAt(at)), atomAt(at + 1));
    features[template] = finish(combine(combine(pair, atomAt(at + 2)), atomAt(at + 3)));
  }
  for (; template < count; template++, at += MOST_ATOMS) {
    const pair = combine(combine(seeds[template]!, atomAt(at)), atomAt(at + 1));
    const both = combine(combine(pair, atomAt(at + 2)), atomAt(at + 3));
    features[template] = finish(combine(both, atomAt(at + 4)));
  }
};
