import { Configuration } from './configuration.js';
import { fillRelationFeatures, RELATION_FEATURES } from './relation-features.js';
import { fillTransitionFeatures, TRANSITION_FEATURES } from './transition-features.js';
/** Shift the next word; make the top of the stack a child of the next word, or of the word under it. */
export const TRANSITION = { shift: 0, left: 1, right: 2 };
/** The relation of the word on the root, first of all. */
export const ROOT_RELATION = 0;
/** Only the last word left may hang on the root, so that there is one. */
export const allowedIn = ({ next, count, depth, stack }) => {
    const shift = next <= count;
    const left = shift && stack[depth - 1] !== 0;
    const right = depth > 1 && (stack[depth - 2] !== 0 || !shift);
    return (shift ? 1 : 0) | (left ? 2 : 0) | (right ? 4 : 0);
};
export const bestTransition = (scores, allowed) => {
    let taken = -1;
    for (let other = 0; other < 3; other++)
        if (allowed & (1 << other) && (taken < 0 || scores[other] > scores[taken]))
            taken = other;
    return taken;
};
export const bestRelation = (scores) => {
    let taken = ROOT_RELATION + 1;
    for (let other = taken + 1; other < scores.length; other++)
        if (scores[other] > scores[taken])
            taken = other;
    return taken;
};
const onlyOne = (allowed) => (allowed & (allowed - 1)) === 0;
export const createParser = (transitions, relations, kinds, guide) => {
    const state = new Configuration();
    const features = new Int32Array(TRANSITION_FEATURES);
    const relationFeatures = new Int32Array(RELATION_FEATURES);
    const choose = (allowed) => {
        if (onlyOne(allowed))
            return 31 - Math.clz32(allowed);
        fillTransitionFeatures(state, features);
        const scores = transitions.score(features, TRANSITION_FEATURES);
        return guide.transition(state, scores, allowed, features);
    };
    const attach = (head) => {
        if (head === 0) {
            state.attachTop(0, ROOT_RELATION);
            return;
        }
        const dependent = state.stack[state.depth - 1];
        fillRelationFeatures(state, head, dependent, relationFeatures);
        const scores = relations.score(relationFeatures, RELATION_FEATURES);
        state.attachTop(head, guide.relation(state, head, scores, relationFeatures));
    };
    return (words, tags, rivals) => {
        state.start(words, tags, rivals, kinds);
        guide.start?.(words, tags, rivals);
        while (state.next <= state.count || state.depth > 1) {
            const transition = choose(allowedIn(state));
            if (transition === TRANSITION.shift)
                state.shift();
            else if (transition === TRANSITION.left)
                attach(state.next);
            else
                attach(state.stack[state.depth - 2]);
        }
        return state;
    };
};
