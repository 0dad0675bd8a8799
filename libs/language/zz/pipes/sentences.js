import { casingOf } from './casing.js';
import { BLANK, blanksEnd, classAt } from './characters.js';
import { datelineEnd, isByline } from './datelines.js';
import { isHeadingLine, joinLines, linesOf } from './lines.js';
import { sentenceEnds } from './sentence-ends.js';
const trimmed = (text, start, end) => {
    const first = blanksEnd(text, start, end);
    let last = end;
    while (last > first && classAt(text, last - 1) === BLANK)
        last--;
    return { start: first, end: last };
};
/** The sentences of running text. */
const proseOf = (text, start, end) => {
    const ends = [...sentenceEnds(text, start, end), end];
    return ends
        .map((stop, index) => trimmed(text, ends[index - 1] ?? start, stop))
        .filter((span) => span.end > span.start);
};
const passageOf = (text, { start, end }, parted) => {
    if (isByline(text, { start, end }))
        return [{ start, end, kind: 'byline' }];
    if (parted && isHeadingLine(text, { start, end }))
        return [{ start, end, kind: 'heading' }];
    const dateline = datelineEnd(text, start, end);
    if (dateline === start)
        return proseOf(text, start, end);
    return [{ start, end: dateline, kind: 'dateline' }, ...proseOf(text, dateline, end)];
};
/** The sentences of one block, in order. Blanks between them belong to none; all else belongs to one. */
export const splitSentences = (text, block) => {
    if (block.kind === 'heading' || block.kind === 'table-row') {
        const whole = trimmed(text, block.start, block.end);
        if (whole.end === whole.start)
            return [];
        return [block.kind === 'heading' ? { ...whole, kind: 'heading' } : whole];
    }
    const passages = joinLines(text, linesOf(text, block.start, block.end));
    return passages.flatMap((passage) => passageOf(text, passage, passages.length > 1));
};
/** In how many words a casing must show before a sentence is said to have it. */
const CASING_WORDS = 3;
/** Sentences; none crosses a block. */
export const sentences = {
    name: 'sentences',
    annotate: (doc) => ({
        ...doc,
        sentences: doc.blocks.flatMap((block, index) => splitSentences(doc.text, block).map(({ start, end, kind }) => {
            const told = kind === 'dateline' || kind === 'byline';
            const casing = told ? undefined : casingOf(doc.text, start, end, CASING_WORDS);
            return {
                start,
                end,
                block: index,
                ...(kind && { kind }),
                ...(casing && { casing }),
                tokens: [],
            };
        })),
    }),
};
