import { ROOT_RELATION } from './parser.js';
/** By how much a transition scores better than the next best one that may be taken. */
export const leadOfTransition = (scores, allowed, taken) => {
    let second = Number.NEGATIVE_INFINITY;
    for (let other = 0; other < 3; other++)
        if (other !== taken && allowed & (1 << other) && scores[other] > second)
            second = scores[other];
    return scores[taken] - second;
};
/** By how much a relation scores better than the next best one. */
export const leadOfRelation = (scores, taken) => {
    let second = Number.NEGATIVE_INFINITY;
    for (let other = ROOT_RELATION + 1; other < scores.length; other++)
        if (other !== taken && scores[other] > second)
            second = scores[other];
    return scores[taken] - second;
};
