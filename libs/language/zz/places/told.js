import { ABBREVIATIONS } from './abbreviations.js';
import { countryOfAdjective, placeOfCode, placesNamed } from './gazetteer.js';
const NAME = "\\p{Lu}[\\p{L}.’'-]*";
const NAMES = `(${NAME}(?: (?:(?:of|and) )?${NAME}){0,3})`;
const FOLLOWS = new RegExp(`^(?:,\\s+| \\()${NAMES}`, 'u');
const LIES_IN = new RegExp(`^,?\\s+in\\s+(?:the\\s+)?(?:[\\p{Ll}-]+\\s+)?(?:state of\\s+|province of\\s+)?${NAMES}`, 'u');
const KIND = 'city|town|village|port|capital|region|province|state|district|suburb|resort|island|county|municipality|hamlet|enclave';
const BEFORE = new RegExp(`${NAMES}(?:['’]s?)?\\s+(?:[\\p{Ll}-]+\\s+){0,3}?(?:${KIND})(?:\\s+of)?\\s+$`, 'u');
const OWNER = new RegExp(`${NAMES}['’]s?\\s+$`, 'u');
const ADJECTIVE = new RegExp(`(${NAME})\\s+$`, 'u');
const TOWN_BEFORE = new RegExp(`${NAMES},\\s+$`, 'u');
const isContainer = ({ kind }) => kind !== 'city';
/** Countries and subdivisions of a name, an abbreviation or an adjective. */
const containersOf = (name) => {
    const bare = name.replace(/['’]s?$/, '').replace(/[.,]+$/, '');
    const short = bare.replace(/[.\s]/g, '').toLowerCase();
    const code = (/[.]$/.test(name) || /\./.test(bare) || short.length > 3 ? ABBREVIATIONS[short] : undefined) ??
        (/^[A-Z]{2}$/.test(bare) ? `US-${bare}` : undefined) ??
        countryOfAdjective(bare);
    const coded = code ? placeOfCode(code) : undefined;
    return [...(coded ? [coded] : []), ...placesNamed(bare).filter(isContainer)];
};
/** Tries all words, then fewer, from one end. */
const longest = (names, from, find) => {
    const words = names?.split(/\s+/) ?? [];
    for (let size = words.length; size > 0; size--) {
        const tried = (from === 'head' ? words.slice(0, size) : words.slice(-size)).join(' ');
        const found = find(tried);
        if (found.length > 0)
            return { found, words: tried };
    }
    return { found: [], words: '' };
};
const kindOf = (before, after) => {
    if (/\b(?:city|town|village|port|suburb|capital|municipality|resort)(?: of)?\s+$/i.test(before))
        return 'city';
    if (/\b(?:state|province|region|county) of\s+$/i.test(before))
        return 'subdivision';
    if (/^ (?:state|province|oblast|region|governorate|prefecture|county)\b/i.test(after))
        return 'subdivision';
    return undefined;
};
/** Reads what stands around a mention. */
export const toldAround = (text, { start, end }) => {
    const before = text.slice(Math.max(0, start - 80), start);
    const after = text.slice(end, end + 80);
    const kind = kindOf(before, after);
    const told = { ...(kind && { kind }), around: [] };
    const follows = longest(FOLLOWS.exec(after)?.[1], 'head', containersOf);
    if (follows.found.length > 0) {
        const rest = after.slice(after.indexOf(follows.words) + follows.words.length);
        // "in Peru, Indiana, on Monday", not "in Iowa, Indiana, Ohio and Texas".
        const outright = /^\.?(?:,\s+(?!\p{Lu}|and\b|or\b)|[;:)]|\s*\(|\s*[—–-]|\.?$|\.\s)/u.test(rest) &&
            follows.found.every((place) => place.kind === 'subdivision');
        return { ...told, within: follows.found, outright };
    }
    const inside = longest(LIES_IN.exec(after)?.[1], 'head', containersOf);
    if (inside.found.length > 0)
        return { ...told, within: inside.found, outright: false };
    for (const pattern of [BEFORE, OWNER, ADJECTIVE]) {
        const named = longest(pattern.exec(before)?.[1], 'tail', containersOf);
        if (named.found.length > 0)
            return { ...told, within: named.found, outright: false };
    }
    const towns = longest(TOWN_BEFORE.exec(before)?.[1], 'tail', placesNamed);
    return { ...told, within: [], around: towns.found, outright: false };
};
/** Whether words around a name put something there: "in Washington", "WASHINGTON (AP) —". */
export const isWhereabouts = (text, { start, end }) => /\b(?:in|at|near|outside|around|across|downtown|leave|left|visit|visited|visits|reached|flew to|trip to|arrived in|streets of|city of|from)\s+$/i.test(text.slice(Math.max(0, start - 20), start)) ||
    (/^(?:,[^\n()]{1,30})?\s*(?:\([^)\n]{1,30}\)\s*)?(?:--|[—–]|-\s)/.test(text.slice(end, end + 60)) &&
        /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 3), start)));
export const isOf = (place, container) => place !== container &&
    place.country === container.country &&
    (container.kind === 'country' ||
        place.subdivision === container.subdivision ||
        // A county or department holds towns that the table has in the region above it.
        container.latitude === undefined);
