import { compileTemplates, fillFeatures, indexIn } from '../linear/templates.js';
import { WIDTH, WORD_ATOMS } from './configuration.js';
/** The words that the relation of an arc depends on: head `h` and dependent `d`, children of theirs, neighbours, the front of the buffer. */
const NODES = 'h d dl dr hr d- d+ h+ b0'.split(' ');
/** `side` is where the head stands, `way` that with the distance, `between` that with what lies between. */
const EXTRAS = ['side', 'way', 'between'];
const EXTRAS_AT = NODES.length * WIDTH;
const ATOMS = [...NODES.flatMap((node) => WORD_ATOMS.map((atom) => `${node}.${atom}`)), ...EXTRAS];
/** Every one has the side added. */
const LINES = [
    '',
    'd.tag h.tag',
    'd.tag h.tag way',
    'd.tag h.tag d.rival',
    'd.tag h.tag h.rival',
    'd.rival h.rival d.tag h.tag',
    'd.word d.rival h.tag',
    'h.word h.rival d.tag',
    'd.tag h.tag between',
    'd.word',
    'h.word',
    'd.word h.tag',
    'd.tag h.word',
    'd.word h.word',
    'd.cluster',
    'h.cluster',
    'd.cluster h.cluster',
    'd.cluster h.tag',
    'd.tag h.cluster',
    'd.suffix h.tag',
    'd.coarse h.coarse h.lefts',
    'd.tag h.tag dl.word',
    'd.tag dl.tag',
    'dl.word h.word',
    'dl.word dl.relation',
    'dl.word h.tag d.coarse',
    'dl.word h.cluster d.cluster',
    'd.tag h.tag dr.tag',
    'd.tag h.tag d-.tag',
    'd.tag h.tag d+.tag',
    'd.tag h.tag d-.word',
    'd.tag h.tag d+.word',
    'd.tag h.tag h+.word',
    'd.tag h.tag b0.tag',
    'd.tag h.tag h.lefts',
    'd.tag h.tag h.rights',
    'd.tag h.tag d.lefts',
    'd.tag h.tag d.rights',
    'd.tag h.tag hr.relation',
    'd.tag h.tag h.leftCount h.rightCount',
    'd.word h.lefts',
    'd.word d.lefts',
    'd.tag d.lefts between',
    'h.word h.lefts d.tag',
    'h.word h.rights d.tag',
    'h.tag h.rights',
    'dl.word d.tag h.tag h.lefts',
].map((line) => `side ${line}`.trim());
const templates = compileTemplates(LINES, (atom) => indexIn(ATOMS, atom));
export const RELATION_FEATURES = templates.count;
const nodes = new Int32Array(NODES.length);
const values = new Int32Array(ATOMS.length);
const FARTHEST = 6;
/** Writes the features of the relation that the top of the stack would have to `head`. */
export const fillRelationFeatures = (state, head, dependent, features) => {
    const { count, nothing, next, left, right, atoms } = state;
    const side = head < dependent ? 0 : 1;
    nodes[0] = head;
    nodes[1] = dependent;
    nodes[2] = left[dependent];
    nodes[3] = right[dependent];
    nodes[4] = right[head];
    nodes[5] = dependent > 1 ? dependent - 1 : nothing;
    nodes[6] = dependent < count ? dependent + 1 : nothing;
    nodes[7] = head < count ? head + 1 : nothing;
    nodes[8] = next <= count ? next : nothing;
    for (let node = 0, at = 0; node < nodes.length; node++) {
        const row = nodes[node] * WIDTH;
        for (let atom = 0; atom < WIDTH; atom++)
            values[at++] = atoms[row + atom];
    }
    const from = Math.min(head, dependent);
    const to = Math.max(head, dependent);
    values[EXTRAS_AT] = side;
    values[EXTRAS_AT + 1] = Math.min(FARTHEST, to - from);
    values[EXTRAS_AT + 2] = state.between(from, to);
    fillFeatures(templates, values, 0, features);
};
