import { compileTemplates, fillFeatures, indexIn } from '../linear/templates.js';
import { WIDTH, WORD_ATOMS } from './configuration.js';
/** The words that a decision looks at: three of the stack (`s`), three of the buffer (`b`), their outermost children and the ones after. */
const NODES = 's0 s1 s2 b0 b1 b2 s0l s0r s1l s1r b0l s0l2 s0r2 b0l2 s1r2'.split(' ');
/** `far` and `gap` are distances from s0 to b0 and to s1, `between` and `before` what lies in them, `rest` how near the end is. */
const EXTRAS = ['always', 'far', 'gap', 'between', 'before', 'rest'];
const EXTRAS_AT = NODES.length * WIDTH;
const ATOMS = [...NODES.flatMap((node) => WORD_ATOMS.map((atom) => `${node}.${atom}`)), ...EXTRAS];
const LINES = [
    'always',
    // One word.
    ...'s0.word s0.tag s1.word s1.tag b0.word b0.tag b1.word b1.tag b2.word b2.tag s2.word s2.tag s0.cluster s1.cluster b0.cluster b1.cluster'.split(' '),
    's0.tag s0.rival',
    's1.tag s1.rival',
    'b0.tag b0.rival',
    'b1.tag b1.rival',
    's0.word s0.tag',
    'b0.word b0.tag',
    'b1.word b1.tag',
    // The two words that an arc would join.
    's0.word b0.word',
    's0.tag b0.tag',
    's0.word b0.tag',
    's0.tag b0.word',
    's0.cluster b0.cluster',
    's0.cluster b0.tag',
    's0.tag b0.cluster',
    's1.tag s0.tag',
    's1.word s0.word',
    's1.word s0.tag',
    's1.tag s0.word',
    's1.cluster s0.cluster',
    's1.cluster s0.tag',
    's1.tag s0.cluster',
    's1.cluster b0.cluster',
    // Three and four words in a row.
    's0.tag b0.tag s0.rival',
    's0.tag b0.tag b0.rival',
    's0.rival b0.rival s0.tag b0.tag',
    's1.tag s0.tag s0.rival',
    's1.tag s0.tag s1.rival',
    's0.rival b0.tag b1.tag',
    's0.tag b0.rival b1.tag',
    's0.tag b0.tag b1.rival',
    's1.tag s0.rival b0.tag',
    's0.tag b0.tag b1.tag',
    's1.tag s0.tag b0.tag',
    's2.tag s1.tag s0.tag',
    'b0.tag b1.tag b2.tag',
    's0.word b0.tag b1.tag',
    's0.tag b0.cluster b1.tag',
    's0.cluster b0.cluster b1.tag',
    's0.cluster b0.tag b1.tag',
    's1.word s0.tag b0.tag',
    's1.tag s0.word b0.tag',
    's1.tag s0.tag b0.word',
    's1.tag s0.cluster b0.tag',
    's1.cluster s0.tag b0.cluster',
    's1.cluster s0.cluster b0.tag',
    's1.tag s0.tag b0.cluster',
    's1.cluster b0.cluster s0.word',
    's1.word b0.word s0.tag',
    's1.word s0.word b0.tag',
    's1.coarse s0.coarse b0.coarse',
    's0.coarse b0.coarse b1.coarse',
    's1.tag s0.tag b0.tag b1.tag',
    's0.tag b0.tag b1.tag b2.tag',
    's1.tag s0.tag b0.tag rest',
    // How far, and what is between.
    's0.word far',
    'b0.word far',
    's0.tag b0.tag far',
    's0.word b0.tag far',
    's0.tag b0.word far',
    's1.tag s0.tag gap',
    's1.tag b0.tag gap',
    's1.word s0.tag gap',
    's0.tag b0.tag between',
    's0.word b0.tag between',
    's0.tag b0.word between',
    's1.tag s0.tag before',
    's1.word s0.tag before',
    's1.tag s0.word before',
    // How many children, and which.
    's0.word s0.rightCount',
    's0.tag s0.rightCount',
    's0.word s0.leftCount',
    's0.tag s0.leftCount',
    'b0.word b0.leftCount',
    'b0.tag b0.leftCount',
    's1.word s1.rightCount',
    's1.tag s1.leftCount',
    's1.tag s1.rightCount s0.tag',
    's0.tag s0.rightCount b0.tag',
    's1.tag s0.tag s0.leftCount',
    's0.tag b0.tag b0.leftCount',
    's0l.word s0.tag',
    's0r.word s0.tag',
    's0.tag s0l.tag b0.tag',
    's0.tag s0r.tag b0.tag',
    's1.tag s1r.tag s0.tag',
    's1.tag s1l.tag s0.tag',
    's0.tag b0.tag b0l.tag',
    's1.tag s0.tag s0r.tag',
    's1.tag s0.tag s0l.tag',
    's0.tag s0l.tag s0l2.tag',
    's0.tag s0r.tag s0r2.tag',
    'b0.tag b0l.tag b0l2.tag',
    's1.tag s1r.tag s1r2.tag',
    // Their relations.
    's0l.relation s0.tag',
    's0r.relation s0.tag',
    'b0l.relation b0.tag',
    's1r.relation s1.tag',
    's0r.relation s0.tag b0.tag',
    's1r.relation s1.tag s0.tag',
    's0l.word s0l.relation b0.tag',
    's0r.word s0r.relation s0.tag',
    's0.word s0.lefts',
    's0.tag s0.lefts',
    's0.word s0.rights',
    's0.tag s0.rights',
    'b0.word b0.lefts',
    'b0.tag b0.lefts',
    's1.word s1.rights',
    's1.tag s1.rights',
    's1.tag s1.lefts',
    's0.tag b0.tag s0.lefts',
    's0.tag b0.tag s0.rights',
    's0.tag b0.tag b0.lefts',
    's1.tag s0.tag s1.rights',
    's1.tag s0.tag s0.lefts',
    's1.tag s0.tag s0.rights',
    's0.lefts s0.rights s0.tag b0.tag',
    's1.lefts s1.rights s1.tag s0.tag',
    's1.word s1.lefts s0.tag',
    's0.word s0.lefts b0.tag',
    's1.tag s0.lefts b0.tag',
];
const templates = compileTemplates(LINES, (atom) => indexIn(ATOMS, atom));
export const TRANSITION_FEATURES = templates.count;
const nodes = new Int32Array(NODES.length);
const values = new Int32Array(ATOMS.length);
const FARTHEST = 6;
const NOWHERE = 9;
/** Writes the features of the next transition. */
export const fillTransitionFeatures = (state, features) => {
    const { stack, depth, next, count, nothing, left, right, left2, right2, atoms } = state;
    const s0 = stack[depth - 1];
    const s1 = depth > 1 ? stack[depth - 2] : nothing;
    const b0 = next <= count ? next : nothing;
    nodes[0] = s0;
    nodes[1] = s1;
    nodes[2] = depth > 2 ? stack[depth - 3] : nothing;
    nodes[3] = b0;
    nodes[4] = next + 1 <= count ? next + 1 : nothing;
    nodes[5] = next + 2 <= count ? next + 2 : nothing;
    nodes[6] = left[s0];
    nodes[7] = right[s0];
    nodes[8] = left[s1];
    nodes[9] = right[s1];
    nodes[10] = left[b0];
    nodes[11] = left2[s0];
    nodes[12] = right2[s0];
    nodes[13] = left2[b0];
    nodes[14] = right2[s1];
    for (let node = 0, at = 0; node < nodes.length; node++) {
        const row = nodes[node] * WIDTH;
        for (let atom = 0; atom < WIDTH; atom++)
            values[at++] = atoms[row + atom];
    }
    values[EXTRAS_AT] = 1;
    values[EXTRAS_AT + 1] = b0 === nothing ? NOWHERE : Math.min(FARTHEST, b0 - s0);
    values[EXTRAS_AT + 2] = s1 === nothing ? NOWHERE : Math.min(FARTHEST, s0 - s1);
    values[EXTRAS_AT + 3] = state.between(s0, b0);
    values[EXTRAS_AT + 4] = state.between(s1, s0);
    values[EXTRAS_AT + 5] = Math.min(3, count - next);
    fillFeatures(templates, values, 0, features);
};
