import { isWord, lower } from './noun-phrases.js';
import { LINKS, PREPOSITIONS } from './stop-words.js';
/** Who does what is done: "led by" makes a leader. */
const DOERS = {
    led: 'leader',
    headed: 'head',
    chaired: 'chair',
    founded: 'founder',
    coached: 'coach',
    owned: 'owner',
    run: 'head',
};
/** "Ukraine’s delegation is led by Orm" makes Orm "leader of Ukraine’s delegation". `name`: first token of the name. */
export const roleOfDoer = (text, { tokens }, name) => {
    if (lower(tokens[name - 1]) !== 'by')
        return undefined;
    const doer = DOERS[lower(tokens[name - 2])];
    if (!doer)
        return undefined;
    let last = name - 2;
    while (/^(?:is|was|are|were|being|been|has|have|currently|now|also|,)$/.test(lower(tokens[last - 1])))
        last--;
    let first = last;
    while (first > 0 && first > last - 10) {
        const token = tokens[first - 1];
        const word = lower(token);
        if (token.kind === 'mark' && !/^[-'’.&]$/.test(token.text))
            break;
        if (isWord(token) && (LINKS.has(word) || (PREPOSITIONS.has(word) && word !== 'of')))
            break;
        first--;
        if (/^(?:the|a|an)$/.test(word) && lower(tokens[first - 1]) !== 'of')
            break;
    }
    if (first === last)
        return undefined;
    const led = text.slice(tokens[first]?.start, tokens[last - 1]?.end).replace(/\s+/g, ' ');
    return `${doer} of ${led.replace(/^(?:The|A|An) /, (article) => article.toLowerCase())}`;
};
