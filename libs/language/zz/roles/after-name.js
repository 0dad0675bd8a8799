import { startsWithArticle } from './before-name.js';
import { isLooseRoleNoun, isPossessive, isRoleNoun, isVerb, isWord, lower, } from './noun-phrases.js';
import { JUDGEMENTS, LINKS, PREPOSITIONS, VERBS } from './stop-words.js';
const LONGEST = 16;
const isDash = (token) => /^[—–-]{1,2}$/.test(token?.text ?? '');
const isClose = (token) => token === undefined || /^[,;.!?:)”"]$/.test(token.text) || isDash(token);
const RELATIVE = /^(?:who|whom|whose|which|where|when|that|while|but|so)$/;
/**
 * Reads a noun phrase from a token on: up to its close, or to what no noun phrase goes across.
 * Nothing where its head is no role, or a verb shows that it is a clause.
 */
const readPhrase = (tokens, from, names, isRole) => {
    const article = startsWithArticle(tokens[from]);
    const first = article ? from + 1 : from;
    let head = -1;
    let at = first;
    for (; at < tokens.length && at < first + LONGEST; at++) {
        const token = tokens[at];
        const word = lower(token);
        if (isClose(token) && !(isDash(token) && joins(tokens, at)))
            break;
        if (RELATIVE.test(word))
            break;
        if (word === 'and' && (startsWithArticle(tokens[at + 1]) || names.has(at + 1)))
            break;
        if (head < 0) {
            // A person's name in the core makes it a list, not an apposition.
            if (names.has(at) && !isOwner(tokens, at))
                return undefined;
            if (JUDGEMENTS.has(word) || LINKS.has(word))
                return undefined;
            const next = tokens[at + 1];
            const coreEnds = isClose(next) ||
                PREPOSITIONS.has(lower(next)) ||
                LINKS.has(lower(next)) ||
                (isWord(next) && isVerb(next));
            if (isWord(token) && coreEnds) {
                if (!(isRole(word) || (article && isRole === isRoleNoun && isLooseRoleNoun(word))))
                    return undefined;
                head = at;
            }
            else if (PREPOSITIONS.has(word) || VERBS.has(word))
                return undefined;
            else if (token.kind === 'number' && at > first)
                return undefined;
        }
        else if (isWord(token) && isVerb(token)) {
            // "a teacher injured in the blast," is one still; "the mayor resigned" is not.
            if (/ed$/.test(word) && hasComma(tokens, at))
                break;
            return undefined;
        }
    }
    if (head < 0)
        return undefined;
    return { phrase: { first, last: at, head }, close: tokens[at] };
};
const joins = (tokens, at) => tokens[at - 1]?.end === tokens[at]?.start && tokens[at]?.end === tokens[at + 1]?.start;
const hasComma = (tokens, from) => tokens.slice(from, from + LONGEST).some(({ text }) => text === ',');
/** Whether a name is in the possessive: "Bo Orm’s lawyer". */
const isOwner = (tokens, at) => tokens.slice(at, at + 5).some(isPossessive);
/** Past an age between commas: ", 54,". */
const pastAge = (tokens, at) => tokens[at]?.text === ',' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ','
    ? at + 2
    : at;
/** The apposition after a name, "Dmitry Peskov, the Kremlin spokesperson,". `at`: the token after the name. */
export const appositionAfter = ({ tokens }, name, after, names, isRole) => {
    const at = pastAge(tokens, after);
    const dash = isDash(tokens[at]);
    if (tokens[at]?.text !== ',' && !dash)
        return undefined;
    const reading = readPhrase(tokens, at + 1, names, isRole);
    if (!reading)
        return undefined;
    // "According to Orm, the mayor": what follows may be the subject of the sentence.
    const opened = name <= 3 &&
        isWord(tokens[0]) &&
        (PREPOSITIONS.has(lower(tokens[0])) ||
            LINKS.has(lower(tokens[0])) ||
            lower(tokens[0]) === 'according');
    if (opened && reading.close?.text !== ',')
        return undefined;
    const { close } = reading;
    const closed = close === undefined ||
        isClose(close) ||
        RELATIVE.test(lower(close)) ||
        lower(close) === 'and' ||
        isVerb(close);
    return closed ? reading.phrase : undefined;
};
/** What a sentence says someone is: "Orm is the head of the port", "Orm, who was mayor". */
export const copulaAfter = ({ tokens }, after, names, isRole) => {
    let at = pastAge(tokens, after);
    if (tokens[at]?.text === ',' && lower(tokens[at + 1]) === 'who')
        at += 2;
    const verb = lower(tokens[at]);
    if (/^(?:serves|served|works|worked)$/.test(verb) && lower(tokens[at + 1]) === 'as')
        at++;
    else if (!/^(?:is|was|became|remains)$/.test(verb))
        return undefined;
    return readPhrase(tokens, at + 1, names, isRole)?.phrase;
};
/** The phrase before a name between commas: "The Kremlin spokesperson, Dmitry Peskov, said". */
export const appositionBefore = ({ tokens }, name, after, names, isRole) => {
    if (tokens[name - 1]?.text !== ',')
        return undefined;
    if (after < tokens.length && !isClose(tokens[after]))
        return undefined;
    let from = name - 1;
    while (from > 0 && from > name - LONGEST) {
        const token = tokens[from - 1];
        const word = lower(token);
        if (token.kind === 'mark' && !/^[-'’./&]$/.test(token.text))
            break;
        if (isWord(token) && (LINKS.has(word) || (isVerb(token) && !/ed$/.test(word))))
            break;
        from--;
    }
    // "In talks with the mayor, Orm, a doctor, said": that is no apposition.
    if (isWord(tokens[from]) && PREPOSITIONS.has(lower(tokens[from])))
        return undefined;
    if (!startsWithArticle(tokens[from]) && !isOwner(tokens, from))
        return undefined;
    const reading = readPhrase(tokens, from, names, isRole);
    return reading?.phrase.last === name - 1 ? reading.phrase : undefined;
};
