import { COURTESIES } from '../names/titles.js';
import { endsPhrase, isPossessive, isSecondWord, isWord, lower, singular } from './noun-phrases.js';
import { DETERMINERS, PRONOUNS } from './stop-words.js';
/** Tokens before the head that a role may have. */
const LONGEST = 12;
/** "Dr." says no more than "Mr." of what someone does. */
const isCourtesy = (word) => COURTESIES.has(word) || word === 'dr';
const touches = (left, right) => left !== undefined && right !== undefined && left.end === right.start;
/** Where the head stands of the phrase that ends before this token, if it is a role. */
const headBefore = (tokens, last, isRole) => {
    const head = last - 1;
    const token = tokens[head];
    if (!isWord(token))
        return undefined;
    const word = lower(token);
    if (isSecondWord(word) && isWord(tokens[head - 1]) && isRole(lower(tokens[head - 1])))
        return head - 1;
    if (isRole(word))
        return head;
    // "Secretary of State", "Minister for Trade and Industry": the office goes on in capitals.
    let at = head;
    while (at > last - 6 && isWord(tokens[at]) && /^\p{Lu}|^and$/u.test(tokens[at]?.text ?? ''))
        at--;
    if (!/^(?:of|for)$/.test(lower(tokens[at])) || at === head)
        return undefined;
    const office = tokens[at - 1];
    return isWord(office) && /^\p{Lu}/u.test(office.text) && isRole(lower(office))
        ? at - 1
        : undefined;
};
/**
 * The phrase that says what someone is, right before the name: "Kremlin spokesperson", "Putin’s special envoy".
 * `name`: its first token.
 */
export const phraseBefore = ({ tokens }, name, people, isRole) => {
    let last = name;
    while (isWord(tokens[last - 1]) && isCourtesy(lower(tokens[last - 1])))
        last--;
    const head = headBefore(tokens, last, isRole);
    if (head === undefined)
        return undefined;
    let first = head;
    while (first > 0 && first > head - LONGEST) {
        const token = tokens[first - 1];
        if (token.kind === 'number')
            break;
        if (token.kind === 'mark') {
            // Within a word: a hyphen, a slash; the apostrophe of "the workers’ leader".
            const inside = /^[-–'’/&]$/.test(token.text) && touches(tokens[first - 2], token);
            if (!inside)
                break;
        }
        else if (endsPhrase(token))
            break;
        first--;
    }
    while (first < head &&
        (tokens[first]?.kind === 'mark' || /^['’]s$|^year-old$/.test(lower(tokens[first]))))
        first++;
    return { first: pastVerb(tokens, first, head, people), last, head };
};
/**
 * A word in small letters after a pronoun or a person is a verb, though it is on no list of verbs: "it hurt
 * goalkeeper Bo Orm". The phrase begins after it.
 */
const pastVerb = (tokens, first, head, people) => {
    const isPlain = (at) => at < head && /^\p{Ll}/u.test(tokens[at]?.text ?? '');
    if (PRONOUNS.has(lower(tokens[first - 1])) && isPlain(first))
        return first + 1;
    let end = head;
    while (end > first && !people.byEnd.has(end))
        end--;
    const subject = people.byEnd.get(end);
    const isOwner = subject && (isPossessive(tokens[subject.last]) || isPossessive(tokens[subject.last - 1]));
    return subject && !isOwner && isPlain(subject.last) ? subject.last + 1 : first;
};
/** The words of a phrase as the text has them; where it heads a list of names, its head in the singular. */
export const phraseText = (text, { tokens }, { first, last, head }, distributed) => {
    const from = tokens[first]?.start ?? 0;
    const to = tokens[last - 1]?.end ?? from;
    const noun = tokens[head];
    if (!distributed || !noun)
        return oneLine(text.slice(from, to));
    const one = singular(lower(noun));
    let same = 0;
    while (same < one.length && one[same] === noun.text[same]?.toLowerCase())
        same++;
    const stop = noun.text.endsWith('.') ? '.' : '';
    const kept = noun.text.slice(0, same) + one.slice(same) + stop;
    return oneLine(text.slice(from, noun.start) + kept + text.slice(noun.end, to));
};
export const isPlural = (token) => {
    const word = lower(token);
    return singular(word) !== word;
};
export const startsWithArticle = (token) => isWord(token) && DETERMINERS.has(lower(token));
const oneLine = (phrase) => phrase.replace(/\s+/g, ' ').trim();
