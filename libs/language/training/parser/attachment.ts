/** How well trees agree: counts of words, and of those with the right head, and the right relation too. */
export interface Attachment {
  /** Words of the treebank, and words of ours; they differ where ours are cut otherwise. */
  readonly gold: number;
  readonly found: number;
  readonly tags: number;
  readonly heads: number;
  readonly relations: number;
}

export const NO_WORDS: Attachment = { gold: 0, found: 0, tags: 0, heads: 0, relations: 0 };

export const sumOf = (a: Attachment, b: Attachment): Attachment => ({
  gold: a.gold + b.gold,
  found: a.found + b.found,
  tags: a.tags + b.tags,
  heads: a.heads + b.heads,
  relations: a.relations + b.relations,
});

/** Percent F1 of the right ones; with the same words it is the share that is right. */
export const percent = ({ gold, found }: Attachment, right: number): number =>
  (200 * right) / (gold + found);

/** A word with its place in the text and in the tree; the head by its place too, -1 for the root. */
export interface PlacedWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** Where the head stands, as `placeOf` gives it. */
  readonly head: string;
  readonly relation: string;
  /** As the parser gives it; of a treebank's word nothing. */
  readonly margin: number;
}

export const placeOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  `${start}-${end}`;

/**
 * Compares two readings of one text as the CoNLL 2018 shared task does: words of the same place are the same word, all others are wrong. Punctuation is left out.
 */
export const compare = (gold: readonly PlacedWord[], found: readonly PlacedWord[]): Attachment => {
  const byPlace = new Map(found.map((word) => [placeOf(word), word]));
  let words = 0;
  let tags = 0;
  let heads = 0;
  let relations = 0;
  let punctuation = 0;
  for (const word of gold) {
    const other = byPlace.get(placeOf(word));
    if (word.tag === 'PUNCT') {
      if (other) punctuation++;
      continue;
    }
    words++;
    if (other?.tag === word.tag) tags++;
    if (other?.head !== word.head) continue;
    heads++;
    if (other.relation === word.relation) relations++;
  }
  const placed = new Set(gold.map(placeOf));
  const loose = found.filter((word) => word.tag === 'PUNCT' && !placed.has(placeOf(word))).length;
  return { gold: words, found: found.length - punctuation - loose, tags, heads, relations };
};
