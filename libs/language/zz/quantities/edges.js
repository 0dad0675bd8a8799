import { capitalAt, hyphenAt, lowerAt } from './scene.js';
const PREFIX = /^(?:mid|pre|post|under|over|sub|nearly|about|than|top|and|or|to)$/;
/** Whether nothing is written on to the front of a number that makes it part of a name, a code or a longer number. */
export const openBefore = (scene, at) => {
    const lexeme = scene.lexemes[at];
    const before = scene.lexemes[at - 1];
    if (lexeme === undefined || before === undefined || !lexeme.glued)
        return true;
    if (before.kind !== 'mark')
        return false;
    if (hyphenAt(scene, at - 1))
        return scene.lexemes[at - 2] === undefined || PREFIX.test(lowerAt(scene, at - 2));
    if (/^[-‐‑]$/.test(before.text))
        return true;
    if (/^[,:;!?]$/.test(before.text))
        return scene.lexemes[at - 2]?.kind !== 'digits';
    // "'75" is a year without its century.
    if (/^['’]$/.test(before.text))
        return !/^\d\d$/.test(lexeme.text);
    return /^[()[{“”"‘«—–…$€£¥₹~≈<>]$/.test(before.text);
};
/** Whether nothing is written on to the end of a number that makes it part of a name, a code or a longer number. */
export const openAfter = (scene, next) => {
    const after = scene.lexemes[next];
    if (after === undefined || !after.glued)
        return true;
    const onward = scene.lexemes[next + 1];
    if (after.kind !== 'mark')
        return false;
    if (/^[/\\+@_#=*&^%°$€£¥]$/.test(after.text))
        return false;
    if (/^[.,:]$/.test(after.text))
        return !(onward?.glued && onward.kind === 'digits');
    if (hyphenAt(scene, next))
        return onward?.kind === 'word';
    return true;
};
const CONNECTIVE = new Set('a an the in on at of by for from to with within after before during since until till about around over under above below near nearly almost only just some more less fewer than up as and or but if when while where that who which what these those this his her its their our my your no not all both each every another other least most many much between among against into through per is are was were be been has have had did do does will would can could may might must it he she they we you i there then now so also still even yet because although though however meanwhile besides including plus minus roughly approximately exactly monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '));
/** Whether the word before is a name that a number may belong to: "Flight 370", "Apollo 11". */
export const afterName = (scene, at) => {
    const before = at - 1;
    return (scene.lexemes[before]?.kind === 'word' &&
        capitalAt(scene, before) &&
        !CONNECTIVE.has(lowerAt(scene, before).replace(/\.$/, '')));
};
/** Whether a word in running text may be the function word a sentence begins with. */
export const isConnective = (word) => CONNECTIVE.has(word);
