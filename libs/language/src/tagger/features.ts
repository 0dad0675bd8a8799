import { compileTemplates, indexIn } from '../linear/templates.ts';

/** What a feature may ask of a word or, as in "word-1", of one near it. `tag` is the tag just given, so of words before alone; `guess` that of the first pass. */
export const ATOMS = [
  'always',
  'word',
  'form',
  'shape',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix1',
  'prefix2',
  'prefix3',
  'tail',
  'cluster',
  'coarse',
  'capitals',
  'lexicon',
  'first',
  'tag',
  'guess',
] as const;

/** So many of them, the first, are known of a word before any tag is given. */
export const OWN_ATOMS = indexIn(ATOMS, 'tag');

/** How far a feature looks to either side, in words. */
export const REACH = 2;

const FIRST_PASS = [
  'always',
  'word',
  'form first',
  'shape first',
  'shape suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix2 coarse',
  'prefix3',
  'prefix1 suffix2',
  'tail',
  'cluster',
  'coarse suffix2',
  'lexicon',
  'lexicon capitals first',
  'capitals-1 capitals capitals+1',
  'shape+1',
  'tag-1',
  'tag-2 tag-1',
  'tag-1 word',
  'tag-1 cluster',
  'tag-1 suffix3',
  'tag-2 tag-1 cluster',
  'tag-1 word+1',
  'tag-1 cluster+1',
  'tag-1 suffix3+1',
  'tag-1 coarse coarse+1',
  'tag-1 lexicon lexicon+1',
  'word-1',
  'word-2',
  'word+1',
  'word+2',
  'word-1 word',
  'word word+1',
  'suffix3-1',
  'suffix3+1',
  'suffix3 suffix2+1',
  'cluster-1',
  'cluster-2',
  'cluster+1',
  'cluster+2',
  'cluster-1 cluster',
  'cluster cluster+1',
  'coarse-2 coarse-1',
  'coarse+1 coarse+2',
  'lexicon lexicon+1',
  'lexicon+1 lexicon+2',
] as const;

const SECOND_PASS = [
  ...FIRST_PASS,
  'guess',
  'guess guess+1',
  'tag-1 guess',
  'tag-1 guess guess+1',
  'guess+1 guess+2',
  'word guess',
  'word guess+1',
  'word guess+1 guess+2',
  'tag-1 word guess+1',
  'cluster guess+1',
  'suffix3 guess+1',
  'tag-2 tag-1 guess+1',
  'tag-1 cluster guess+1',
  'lexicon guess+1',
  'lexicon-1 lexicon guess+1',
  'tag-2 tag-1 lexicon guess+1',
] as const;

const offsetOf = (atom: string): number => {
  const [, name, place] = /^(\w+?)([+-]\d)?$/u.exec(atom) ?? [];
  return indexIn(ATOMS, name ?? atom) + Number(place ?? 0) * ATOMS.length;
};

export const firstTemplates = compileTemplates(FIRST_PASS, offsetOf);
export const secondTemplates = compileTemplates(SECOND_PASS, offsetOf);
