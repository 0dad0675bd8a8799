import { readAge } from './age.js';
import { readChain } from './chain.js';
import { readDate } from './date.js';
import { readDuration } from './duration.js';
import { readFraction } from './fraction.js';
import { lexemes } from './lexeme.js';
import { modifierAt } from './modifier.js';
import { readMoney } from './money.js';
import { readNumber } from './number.js';
import { readAmount } from './numeral.js';
import { readOrdinal } from './ordinal.js';
import { readPercent } from './percent.js';
import { readQuarter } from './quarter.js';
import { readRelativeDate } from './relative-date.js';
import { readScore } from './score.js';
import { readTimeOfDay } from './time-of-day.js';
import { readTrap } from './trap.js';
import { readWeekday } from './weekday.js';
import { readYear } from './year.js';
/** The readers, the surest first: of two that read as far, the earlier wins. */
const READERS = [
    readTrap,
    readMoney,
    readPercent,
    readAge,
    readTimeOfDay,
    readDate,
    readChain,
    readYear,
    readWeekday,
    readQuarter,
    readRelativeDate,
    readDuration,
    readScore,
    readFraction,
    readOrdinal,
    readNumber,
];
/** The reading that goes furthest from a place. */
const read = (scene, at) => {
    const amount = readAmount(scene, at);
    let best;
    for (const reader of READERS) {
        const reading = reader(scene, at, amount);
        if (reading !== undefined && reading.next > (best?.next ?? at))
            best = reading;
    }
    return best;
};
/** The quantities of one sentence, in order; none overlaps another. Each reader looks at a bounded stretch, so time is linear. */
export const findQuantities = (text, sentence, clock) => {
    const scene = { lexemes: lexemes(text, sentence.start, sentence.end), clock };
    const found = [];
    for (let at = 0; at < scene.lexemes.length;) {
        const reading = read(scene, at);
        if (reading?.measured !== undefined)
            found.push(placed(scene, at, reading.next, reading.measured));
        at = reading?.next ?? at + 1;
    }
    return found;
};
const placed = (scene, at, next, measured) => {
    const modifier = measured.modifier ?? modifierAt(scene, at, next, measured.kind);
    return {
        ...measured,
        start: scene.lexemes[at].start,
        end: scene.lexemes[next - 1].end,
        ...(modifier === undefined ? {} : { modifier }),
    };
};
