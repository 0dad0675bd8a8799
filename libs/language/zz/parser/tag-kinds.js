import { TAG_KIND } from './configuration.js';
const kindOf = ({ tag, penn }) => {
    if (tag === 'VERB' || tag === 'AUX')
        return TAG_KIND.verb;
    if (penn === ',')
        return TAG_KIND.comma;
    if (tag === 'CCONJ')
        return TAG_KIND.conjunction;
    return penn === '``' || penn === "''" ? TAG_KIND.quote : TAG_KIND.other;
};
/** The kind of each fine tag, by its index. */
export const tagKinds = (tags) => Uint8Array.from(tags, kindOf);
