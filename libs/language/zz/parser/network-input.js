/** How many words of a configuration the network looks at. */
export const SLOTS = 22;
/** Slots whose relation it sees too: the children. */
export const RELATION_SLOTS = { first: 7, end: 18 };
/** Slots whose word it sees; of the others the tag must do. */
export const WORD_SLOTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20];
/** Slots whose second best tag it sees, where the tagger was unsure. */
export const RIVAL_SLOTS = [0, 1, 3, 4];
/** Small numbers beside the words: distances, counts of children, what lies between. */
export const COUNTS = 8;
/** More than any of them can be. */
export const COUNT_VALUES = 72;
const FARTHEST = 8;
const NOWHERE = 9;
const MOST_CHILDREN = 6;
/** Writes the words in the slots: places in the sentence, 0 the root, `state.nothing` for none. */
export const fillSlots = (state, slots) => {
    const { stack, depth, next, count, nothing, left, right, left2, right2 } = state;
    const s0 = stack[depth - 1];
    const s1 = depth > 1 ? stack[depth - 2] : nothing;
    const ahead = (steps) => (next + steps <= count ? next + steps : nothing);
    const b0 = ahead(0);
    slots[0] = s0;
    slots[1] = s1;
    slots[2] = depth > 2 ? stack[depth - 3] : nothing;
    slots[3] = b0;
    slots[4] = ahead(1);
    slots[5] = ahead(2);
    slots[6] = ahead(3);
    slots[7] = left[s0];
    slots[8] = right[s0];
    slots[9] = left[s1];
    slots[10] = right[s1];
    slots[11] = left[b0];
    slots[12] = left2[s0];
    slots[13] = right2[s0];
    slots[14] = right2[s1];
    slots[15] = left2[b0];
    slots[16] = right[right[s0]];
    slots[17] = right[right[s1]];
    slots[18] = s0 > 1 ? s0 - 1 : nothing;
    slots[19] = s0 > 0 && s0 < count ? s0 + 1 : nothing;
    slots[20] = next > 1 ? next - 1 : nothing;
    slots[21] = s1 !== nothing && s1 > 0 ? s1 + 1 : nothing;
};
export const fillCounts = (state, counts) => {
    const { stack, depth, next, count, nothing } = state;
    const s0 = stack[depth - 1];
    const s1 = depth > 1 ? stack[depth - 2] : nothing;
    const b0 = next <= count ? next : nothing;
    counts[0] = b0 === nothing ? NOWHERE : Math.min(FARTHEST, b0 - s0);
    counts[1] = s1 === nothing ? NOWHERE : Math.min(FARTHEST, s0 - s1);
    counts[2] = Math.min(MOST_CHILDREN, state.leftCount(s0));
    counts[3] = Math.min(MOST_CHILDREN, state.rightCount(s0));
    counts[4] = Math.min(MOST_CHILDREN, state.rightCount(s1));
    counts[5] = Math.min(MOST_CHILDREN, state.leftCount(b0));
    counts[6] = state.between(s0, b0);
    counts[7] = state.between(s1, s0);
};
