const INSIDE = 'inside ';
/** What naming a place says that the story speaks of. */
export const evidenceOf = ({ kind, country, subdivision }) => [
    country,
    ...(kind === 'country' ? [] : [INSIDE + country]),
    ...(subdivision ? [subdivision] : []),
    ...(kind === 'city' && subdivision ? [INSIDE + subdivision] : []),
];
/** Sums what all names say; what one of them means is then judged by what the others say. */
export const collectEvidence = (all) => {
    const counts = new Map();
    for (const said of all)
        for (const code of said)
            counts.set(code, (counts.get(code) ?? 0) + 1);
    return (own) => {
        const others = (code) => (counts.get(code) ?? 0) > own.filter((each) => each === code).length;
        return { has: others, hasInside: (code) => others(INSIDE + code) };
    };
};
