import { isByline } from './datelines.js';
import { isHeadingLine, isListItem, linesOf } from './lines.js';
/** Lines that make one block: a paragraph's, or a list item with those that go on with it. */
const groupLines = (text, lines) => {
    const gaps = lines.some(({ gap }) => gap);
    const groups = [];
    for (const line of lines) {
        const begins = groups.length === 0 || line.gap || !gaps || isListItem(text, line);
        if (begins)
            groups.push([line]);
        else
            groups.at(-1)?.push(line);
    }
    return groups;
};
const kindOf = (text, span, lines, last) => {
    if (isListItem(text, span))
        return 'list-item';
    const heading = lines === 1 && !last && isHeadingLine(text, span) && !isByline(text, span);
    return heading ? 'heading' : 'paragraph';
};
/**
 * The blocks of a bare text. Blank lines part paragraphs; where there are none, each line is one. A short line in
 * capitals or Title-Case without a stop is a heading, but for the last, which has nothing to head.
 */
export const findBlocks = (text) => {
    const groups = groupLines(text, linesOf(text, 0, text.length));
    return groups.map((lines, index) => {
        const start = lines[0].start;
        const end = lines.at(-1).end;
        const kind = kindOf(text, { start, end }, lines.length, index === groups.length - 1);
        return { kind, start, end };
    });
};
/** Paragraphs, headings and list items of a text that came without blocks. */
export const blocks = {
    name: 'blocks',
    annotate: (doc) => (doc.blocks.length > 0 ? doc : { ...doc, blocks: findBlocks(doc.text) }),
};
