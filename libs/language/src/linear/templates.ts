import { hashText } from '../crf/hash.ts';

/** Feature templates: each combines a few atoms, numbers read off the words, into one hashed feature. */
export interface Templates {
  readonly count: number;
  readonly seeds: Int32Array;
  /** Where the atoms of each template start in `offsets`; one more at the end. */
  readonly starts: Uint16Array;
  readonly offsets: Int16Array;
}

/** Templates from lines such as "word next.tag"; `offsetOf` says where an atom stands and throws where there is none of that name. */
export const compileTemplates = (
  lines: readonly string[],
  offsetOf: (atom: string) => number,
): Templates => {
  const parsed = lines.map((line) => line.split(' ').map(offsetOf));
  const starts = new Uint16Array(lines.length + 1);
  parsed.forEach((atoms, template) => {
    starts[template + 1] = starts[template]! + atoms.length;
  });
  return {
    count: lines.length,
    seeds: Int32Array.from(lines, hashText),
    starts,
    offsets: Int16Array.from(parsed.flat()),
  };
};

/** Where a name stands in a list. Throws where it does not. */
export const indexIn = (names: readonly string[], name: string): number => {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`no atom ${name}; there are ${names.join(', ')}`);
  return index;
};

/** One more atom into a feature's hash: this runs a hundred times a word. */
const combine = (hash: number, atom: number): number => {
  const mixed = Math.imul(hash ^ atom, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
};

/** Writes one hash a template into `features`, from the atoms around `base`. */
export const fillFeatures = (
  { count, seeds, starts, offsets }: Templates,
  atoms: Int32Array,
  base: number,
  features: Int32Array,
): void => {
  let at = 0;
  for (let template = 0; template < count; template++) {
    const end = starts[template + 1]!;
    let hash = seeds[template]!;
    for (; at < end; at++) hash = combine(hash, atoms[base + offsets[at]!]!);
    features[template] = hash ^ (hash >>> 13);
  }
};
