import { HashTable } from './hash-table.js';
import { LABEL_COUNT } from './labels.js';
export const weightsOf = (sections) => {
    const rows = sections.get('rows', Int8Array);
    const table = new HashTable(sections.get('features', Int32Array), (index) => index);
    return {
        transitions: sections.get('transitions', Int32Array),
        addScores: (ids, count, scores, offset) => {
            for (let i = 0; i < count; i++) {
                const row = table.get(ids[i]);
                if (row < 0)
                    continue;
                const from = row * LABEL_COUNT;
                for (let label = 0; label < LABEL_COUNT; label++)
                    scores[offset + label] += rows[from + label];
            }
        },
    };
};
