import { foldName } from '../names/fold-name.ts';

/** What places are looked up by: folded, words parted by one blank, `St.` written out. */
export const placeKey = (name: string): string =>
  foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:st|ft|mt|the) /, (word) => LONG[word] as string);

const LONG: Readonly<Record<string, string>> = {
  'st ': 'saint ',
  'ft ': 'fort ',
  'mt ': 'mount ',
  'the ': '',
};
