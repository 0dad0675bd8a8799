import { isConnective } from './edges.js';
import { capitalAt, hyphenAt, lowerAt } from './scene.js';
/** Plurals without -s, and nouns counted in the singular. */
const PLURAL = /^(?:people|men|women|children|policemen|policewomen|firefighters|police|troops|fish|sheep|deer|aircraft|spacecraft|personnel|staff|dead|wounded|injured|missing|cattle|teeth|mice|feet|geese|media|criteria|phenomena|salmon|servicemen|servicewomen|congressmen|lawmen|gunmen|fishermen|businessmen|crew)$/;
const NOT_NOUN = /^(?:was|is|has|does|as|us|his|its|this|thus|perhaps|always|afterwards|towards|besides|less|across|says|its|ours|yours|theirs|hers|means|makes|takes|gives|goes|comes|overseas|likes|remains|includes|adds)$/;
/** What "one" counts; before other words it is mostly a pronoun. */
const ONE = /^(?:person|man|woman|child|boy|girl|baby|soldier|officer|policeman|civilian|worker|student|teacher|patient|passenger|victim|suspect|gunman|attacker|hostage|prisoner|inmate|pilot|driver|rider|climber|doctor|nurse|firefighter|protester|demonstrator|employee|resident|survivor|fatality|death|killing|injury|arrest|goal|point|vote|seat|game|match|win|loss|country|nation|state|city|town|village|house|home|building|school|hospital|church|bridge|road|ship|boat|plane|aircraft|helicopter|train|car|truck|bus|bomb|missile|shot|bullet|count|charge|case|company|firm|bank|killed|dead|wounded|injured|missing|percent|million|billion|thousand|hundred)$/;
const REACH = 4;
export const isPlural = (word) => PLURAL.test(word) ||
    (word.length > 3 && /[^sui']s$/.test(word) && !NOT_NOUN.test(word)) ||
    (word.length > 4 && /(?:ies|ius|ias)$/.test(word));
/**
 * The noun a number counts, as the text has it: the first plural after it that no function word or mark cuts off, or
 * the noun joined to it: "23 British soldiers", "12-member". Undefined where none is certain.
 */
export const countedNoun = (scene, next) => {
    if (hyphenAt(scene, next)) {
        const joined = scene.lexemes[next + 1];
        return joined?.kind === 'word' && !isConnective(joined.lower) ? joined.text : undefined;
    }
    let at = lowerAt(scene, next) === 'of' ? next + 1 : next;
    if (at > next && /^(?:the|his|her|their|its|our)$/.test(lowerAt(scene, at)))
        at += 1;
    for (let place = at; place < at + REACH; place += 1) {
        const lexeme = scene.lexemes[place];
        if (lexeme === undefined)
            return undefined;
        if (hyphenAt(scene, place))
            continue;
        if (lexeme.kind !== 'word')
            return undefined;
        const word = lexeme.lower;
        if (word !== 'more' && word !== 'other' && word !== 'new' && isConnective(word))
            return undefined;
        if (!isPlural(word) || hyphenAt(scene, place + 1))
            continue;
        // A plural with a capital counts where it is no part of a name: "two Australians", not "two United Nations staff".
        const isName = capitalAt(scene, place) && (place > at || capitalAt(scene, place + 1));
        // "two police officers", "18 singles titles".
        const onward = scene.lexemes[place + 1];
        const isFirst = onward?.kind === 'word' &&
            /^\p{Ll}/u.test(onward.text) &&
            isPlural(onward.lower) &&
            !isConnective(onward.lower);
        // "14 dead", but "2,000 dead geese".
        const isAdjective = /^(?:dead|wounded|injured|missing)$/.test(word) &&
            onward?.kind === 'word' &&
            !isConnective(onward.lower);
        if (!isName && !isFirst && !isAdjective)
            return lexeme.text;
    }
    return undefined;
};
/** Whether "one" is a number here: right before a noun that news counts. */
export const isCountedOne = (scene, at) => ONE.test(lowerAt(scene, at + 1)) &&
    !/^(?:no|any|every|this|that|which|another|each|some|than|only|number|day)$/.test(lowerAt(scene, at - 1));
