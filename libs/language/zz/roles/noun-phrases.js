import { LOOSE_ENDING, ORGANISATION_NOUNS, ROLE_ENDING, ROLE_NOUNS, SECOND_WORDS, } from './role-nouns.js';
import { DETERMINERS, LINKS, NOT_VERBS, PREPOSITIONS, VERBS } from './stop-words.js';
/** In small letters, without the full stop of an abbreviation. */
export const lower = (token) => token === undefined || token.kind === 'mark'
    ? (token?.text ?? '')
    : token.text.toLowerCase().replace(/\.$/, '');
export const isPossessive = (token) => /^['’]s?$/.test(token?.text ?? '');
export const isWord = (token) => token?.kind === 'word';
const IRREGULAR = {
    men: 'man',
    women: 'woman',
    people: 'person',
    wives: 'wife',
    children: 'child',
};
/** A plural made singular; a word that is none as it is. Small letters in, small letters out. */
export const singular = (word) => {
    const irregular = /(?:wo)?men$|^people$|^wives$/.exec(word)?.[0];
    if (irregular)
        return word.slice(0, -irregular.length) + IRREGULAR[irregular];
    if (/[^aeiou]ies$/.test(word))
        return `${word.slice(0, -3)}y`;
    if (/(?:ss|sh|ch|x)es$/.test(word))
        return word.slice(0, -2);
    return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
};
const lastPart = (word) => word.slice(word.lastIndexOf('-') + 1);
/** Whether a word names what someone is. */
export const isRoleNoun = (word) => {
    const forms = [word, singular(word)];
    return forms.some((form) => ROLE_NOUNS.has(form) ||
        ROLE_NOUNS.has(lastPart(form)) ||
        (form.length > 5 && ROLE_ENDING.test(form)));
};
/** Whether a word after an article names what someone is. */
export const isLooseRoleNoun = (word) => isRoleNoun(word) ||
    (word.length > 4 && LOOSE_ENDING.test(word) && !LINKS.has(word) && !PREPOSITIONS.has(word));
export const isOrganisationNoun = (word) => ORGANISATION_NOUNS.has(word) || ORGANISATION_NOUNS.has(singular(word)) || /maker$/.test(word);
/** Whether no noun phrase goes on to the left across this word. */
export const endsPhrase = (token) => {
    const word = lower(token);
    if (DETERMINERS.has(word) || PREPOSITIONS.has(word) || LINKS.has(word))
        return true;
    if (/^\p{Lu}/u.test(token.text) && !VERBS.has(word))
        return false;
    return isVerb(token);
};
/** Whether a word in small letters is taken for a verb. */
export const isVerb = (token) => {
    const word = lower(token);
    if (VERBS.has(word))
        return true;
    if (isPossessive(token) ||
        NOT_VERBS.has(word) ||
        /^\p{Lu}/u.test(token.text) ||
        word.includes('-'))
        return false;
    return /(?:ed|ing|ly)$/.test(word) || (/[^s]s$/.test(word) && !isRoleNoun(word));
};
/** Whether a word may stand second in a role: "general" of "attorney general". */
export const isSecondWord = (word) => SECOND_WORDS.has(word);
