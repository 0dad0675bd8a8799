/** `GENEVA, Nov. 3 (AP) —` */
const SIGN = /^[^\n()]{2,80}(\([^()\n]{1,30}\))\s*(?:--|[—–-])/u;
/** `By TORA LINDQVAR, Larksund Wire` */
const BYLINE = /^(?:By|BY)\s+\p{Lu}[^\n]{1,100}(?<![.!?])$/u;
/** `(Reporting by T. Lindqvar; editing by A. Moe)` */
const CREDIT = /^[([]?\s*(?:additional\s+)?(?:reporting|writing|editing|compiled|edited|written|produced)\s+by\b/iu;
const CONTRIBUTION = /\bcontributed to this (?:report|story|article|piece)\b/i;
/**
 * Stretches that speak of those who made the story, not of those in it: the agency's sign in a dateline, bylines and
 * credits. In order.
 */
export const notOfStory = (doc) => {
    const spans = [];
    for (const block of doc.blocks) {
        const body = doc.text.slice(block.start, Math.min(block.end, block.start + 400));
        const sign = SIGN.exec(body);
        if (sign) {
            const start = block.start + sign[0].indexOf(sign[1]);
            spans.push({ start, end: start + sign[1].length });
        }
        else if (CREDIT.test(body) || (body.length < 120 && BYLINE.test(body)))
            spans.push(block);
    }
    const contributions = doc.sentences.filter(({ start, end }) => CONTRIBUTION.test(doc.text.slice(start, end)));
    return [...spans, ...contributions].sort((a, b) => a.start - b.start);
};
