import { lowerAt } from './scene.js';
const phrases = (modifier, words) => words.split('|').map((phrase) => [phrase, modifier]);
/** Words before a quantity. */
const BEFORE = new Map([
    ...phrases('about', 'about|around|roughly|approximately|some|an estimated|estimated|circa|approx|in the region of'),
    ...phrases('nearly', 'nearly|almost|close to|just under|just short of|not quite|approaching'),
    ...phrases('more-than', 'more than|over|just over|well over|in excess of|upwards of|upward of|exceeding|greater than|above|older than|longer than'),
    ...phrases('less-than', 'less than|fewer than|under|below|younger than|shorter than|short of'),
    ...phrases('at-least', 'at least|no fewer than|no less than|not less than|a minimum of|minimum of'),
    ...phrases('at-most', 'at most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum of|as long as|as high as'),
]);
/** Words after it. */
const AFTER = new Map([
    ...phrases('at-least', 'or more|or older|or longer|or over|and over|and older|and up'),
    ...phrases('at-most', 'or less|or fewer|or younger|or under'),
    ...phrases('about', 'or so'),
]);
/** Verbs of which "over" and "up to" are a part: "turned over 30 pages". */
const PARTICLE = /^(?:turn|turns|turned|hand|hands|handed|sign|signs|signed|take|takes|took|taken|give|gave|given|pass|passed|knocked|ran|go|goes|went)$/;
const LONGEST = 4;
/** Prepositions that are often no modifier: "over two years", "questions about 17-year-old twins". */
const PREPOSITION = /^(?:over|under|above|below|around|about|some)$/;
/** Kinds before which such a preposition is left alone. */
const LOOSE = {
    duration: /^(?:over|above|below|around)$/,
    date: /^(?:over|under|above|below|about)$/,
    age: /^(?:above|below|around|about|some)$/,
    score: PREPOSITION,
};
/** What the words around a quantity make of it; the longest phrase wins. */
export const modifierAt = (scene, at, next, kind) => {
    if (kind === 'ordinal')
        return undefined;
    for (let size = LONGEST; size > 0; size -= 1) {
        const words = Array.from({ length: size }, (_, index) => lowerAt(scene, at - size + index));
        const isParticle = /^(?:over|up)$/.test(words[0]) && PARTICLE.test(lowerAt(scene, at - size - 1));
        const modifier = isParticle ? undefined : BEFORE.get(words.join(' '));
        if (modifier !== undefined && !(size === 1 && LOOSE[kind]?.test(words[0])))
            return modifier;
    }
    return AFTER.get(`${lowerAt(scene, next)} ${lowerAt(scene, next + 1)}`);
};
