import { foldName } from '../names/fold-name.js';
/** What places are looked up by: folded, words parted by one blank, `St.` written out. */
export const placeKey = (name) => foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:st|ft|mt|the) /, (word) => LONG[word]);
const LONG = {
    'st ': 'saint ',
    'ft ': 'fort ',
    'mt ': 'mount ',
    'the ': '',
};
