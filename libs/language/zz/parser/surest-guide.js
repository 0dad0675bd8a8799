import { leadOfRelation, leadOfTransition } from './leads.js';
import { bestRelation, bestTransition } from './parser.js';
/** Where the linear model decides alone it leads by this much more than its own lead, as the network mostly agrees. */
const AGREEMENT = 2;
const addScaled = (mixed, scores, weight) => {
    for (let at = 0; at < mixed.length; at++)
        mixed[at] += scores[at] * weight;
    return mixed;
};
/** A decision is about the top of the stack and the front of the buffer. */
const noteMargin = (state, margin) => {
    state.noteMargin(state.stack[state.depth - 1], margin);
    if (state.next <= state.count)
        state.noteMargin(state.next, margin);
};
/** Takes what the linear models find best, and notes by how much, in their own units. */
export const createLinearGuide = (transitions, relations) => ({
    transition: (state, scores, allowed) => {
        const taken = bestTransition(scores, allowed);
        noteMargin(state, leadOfTransition(scores, allowed, taken) * transitions.unit);
        return taken;
    },
    relation: (state, _head, scores) => {
        const taken = bestRelation(scores);
        const margin = leadOfRelation(scores, taken) * relations.unit;
        state.noteMargin(state.stack[state.depth - 1], margin);
        return taken;
    },
});
/** Takes what the linear models and the network together find best, and notes by how much, in natural logarithms. */
export const createMixedGuide = (transitions, relations, network, { transitionWeight, relationWeight, transitionGate, relationGate }) => {
    const transitionUnit = transitions.unit * transitionWeight;
    const relationUnit = relations.unit * relationWeight;
    return {
        start: network.start,
        transition: (state, scores, allowed) => {
            const linear = bestTransition(scores, allowed);
            const lead = leadOfTransition(scores, allowed, linear);
            if (lead * transitions.unit > transitionGate) {
                noteMargin(state, lead * transitionUnit * AGREEMENT);
                return linear;
            }
            const mixed = addScaled(network.transitions(state), scores, transitionUnit);
            const taken = bestTransition(mixed, allowed);
            noteMargin(state, leadOfTransition(mixed, allowed, taken));
            return taken;
        },
        relation: (state, _head, scores) => {
            const top = state.stack[state.depth - 1];
            const linear = bestRelation(scores);
            const lead = leadOfRelation(scores, linear);
            if (lead * relations.unit > relationGate) {
                state.noteMargin(top, lead * relationUnit * AGREEMENT);
                return linear;
            }
            const mixed = addScaled(network.relations(state), scores, relationUnit);
            const taken = bestRelation(mixed);
            state.noteMargin(top, leadOfRelation(mixed, taken));
            return taken;
        },
    };
};
