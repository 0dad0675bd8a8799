import { hashText } from '../crf/hash.js';
const MOST_ATOMS = 5;
/** Templates from lines such as "word tag-1"; `offsetOf` says where an atom stands and throws where there is none of that name. */
export const compileTemplates = (lines, offsetOf) => {
    const parsed = lines
        .map((line) => ({ seed: hashText(line), offsets: line.split(' ').map(offsetOf) }))
        .sort((a, b) => a.offsets.length - b.offsets.length);
    const upTo = (atoms) => parsed.filter(({ offsets }) => offsets.length <= atoms).length;
    if (upTo(MOST_ATOMS) < lines.length)
        throw new Error(`a template has over ${MOST_ATOMS} atoms`);
    return {
        count: lines.length,
        seeds: Int32Array.from(parsed, ({ seed }) => seed),
        upTo: [upTo(1), upTo(2), upTo(3), upTo(4)],
        offsets: Int16Array.from(parsed.flatMap(({ offsets }) => [...offsets, 0, 0, 0, 0].slice(0, MOST_ATOMS))),
    };
};
/** Where a name stands in a list. Throws where it does not. */
export const indexIn = (names, name) => {
    const index = names.indexOf(name);
    if (index < 0)
        throw new Error(`no atom ${name}; there are ${names.join(', ')}`);
    return index;
};
/** One more atom into a feature's hash: this runs some hundred times a word. */
const combine = (hash, atom) => {
    const mixed = Math.imul(hash ^ atom, 0x9e3779b1);
    return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
};
const finish = (hash) => hash ^ (hash >>> 13);
/** Writes one hash a template into `features`, from the atoms around `base`. One loop for each number of atoms, without loops inside: a third of the parser's time goes here. */
export const fillFeatures = ({ count, seeds, upTo, offsets }, atoms, base, features) => {
    const [one, two, three, four] = upTo;
    const atomAt = (place) => atoms[base + offsets[place]];
    let at = 0;
    let template = 0;
    for (; template < one; template++, at += MOST_ATOMS)
        features[template] = finish(combine(seeds[template], atomAt(at)));
    for (; template < two; template++, at += MOST_ATOMS)
        features[template] = finish(combine(combine(seeds[template], atomAt(at)), atomAt(at + 1)));
    for (; template < three; template++, at += MOST_ATOMS) {
        const pair = combine(combine(seeds[template], atomAt(at)), atomAt(at + 1));
        features[template] = finish(combine(pair, atomAt(at + 2)));
    }
    for (; template < four; template++, at += MOST_ATOMS) {
        const pair = combine(combine(seeds[template], atomAt(at)), atomAt(at + 1));
        features[template] = finish(combine(combine(pair, atomAt(at + 2)), atomAt(at + 3)));
    }
    for (; template < count; template++, at += MOST_ATOMS) {
        const pair = combine(combine(seeds[template], atomAt(at)), atomAt(at + 1));
        const both = combine(combine(pair, atomAt(at + 2)), atomAt(at + 3));
        features[template] = finish(combine(both, atomAt(at + 4)));
    }
};
