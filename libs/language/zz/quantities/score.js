import { openAfter, openBefore } from './edges.js';
import { dashAt, lowerAt } from './scene.js';
const CUE = /^(?:won|wins?|winning|beat|beats|beating|lost|los(?:e|es|ing|s)|victory|victories|defeat(?:ed|s|ing)?|draws?|drew|drawn|ties?|tied|led?|leads?|leading|lead|trail(?:s|ed|ing)?|scores?|scored|level|match|sets?|advantage|aggregate|final|vote[ds]?|voting|ruling|ruled|split|decision|rout(?:ed)?|down|ahead|behind|record|held|finished|ended|edged|downed|thrash(?:ed|ing)|hammered|overcame|swept|champions?)$/;
const REACH = 6;
const MOST = 250;
const points = (scene, at) => {
    const text = scene.lexemes[at]?.text ?? '';
    return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
};
/** A word near it that tells of play or a vote. */
const isCued = (scene, at) => {
    for (let place = Math.max(0, at - REACH); place < at + REACH + 3; place += 1)
        if (CUE.test(lowerAt(scene, place)))
            return true;
    return false;
};
/** The end of a tennis tie-break after its set: "(5)". */
const pastTieBreak = (scene, at) => lowerAt(scene, at) === '(' &&
    points(scene, at + 1) !== undefined &&
    lowerAt(scene, at + 2) === ')'
    ? at + 3
    : at;
/**
 * Scores and votes in digits: "3-1", "7-6 (5)", "52-48". Where the lower number stands first, or both are the same, a
 * word of play or voting must be near: else it may be a range.
 */
export const readScore = (scene, at) => {
    const ours = points(scene, at);
    const theirs = points(scene, at + 2);
    if (ours === undefined || theirs === undefined || Math.max(ours, theirs) > MOST)
        return undefined;
    if (!dashAt(scene, at + 1) || lowerAt(scene, at + 1) === '—' || !openBefore(scene, at))
        return undefined;
    const next = at + 3;
    if (!openAfter(scene, next) || /^[-–]$/.test(lowerAt(scene, next)) || dashAt(scene, at - 1))
        return undefined;
    if ((ours <= theirs || ours === 24) && !isCued(scene, at))
        return undefined;
    return { next: pastTieBreak(scene, next), measured: { kind: 'score', value: [ours, theirs] } };
};
