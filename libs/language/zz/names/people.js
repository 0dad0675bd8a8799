import { isFamilyFirst } from './family-first.js';
import { isShouted } from './name-text.js';
import { firstNameKey } from './nicknames.js';
import { soundKey } from './person-name.js';
import { PARTICLES, ROYAL } from './titles.js';
/** More than these are not told apart: who shares a name with a crowd stays alone, and the time stays linear. */
const CROWD = 8;
class Index {
    #people = new Map();
    add(key, person) {
        const known = this.#people.get(key);
        if (!known)
            this.#people.set(key, [person]);
        else if (known.length <= CROWD && !known.includes(person))
            known.push(person);
    }
    get(key) {
        return this.#people.get(key) ?? [];
    }
}
const only = (list) => (list.length === 1 ? list[0] : undefined);
const isInitial = (word) => word?.length === 1;
const spaced = (words) => words.join(' ').replace(/-/g, ' ');
const sameGiven = (a, b) => isInitial(a) || isInitial(b)
    ? a[0] === b[0]
    : firstNameKey(a) === firstNameKey(b) || soundKey(a) === soundKey(b);
/** Middle names agree unless both are there and differ: George W. is not George H.W. */
const sameMiddle = (a, b) => a.length === 0 ||
    b.length === 0 ||
    a.every((word, at) => b[at] === undefined || sameGiven(word, b[at]));
const surnameKeys = ({ words }) => {
    const last = words.at(-1);
    const keys = [last];
    const plain = last.replace(/^(?:al|el)-/, '');
    if (plain !== last)
        keys.push(plain);
    if (isFamilyFirst(words))
        keys.push(words[0]);
    // Some of the last words: "Lopez Obrador", "van Dael".
    for (let from = words.length - 2; from > 0 && from > words.length - 5; from--)
        keys.push(spaced(words.slice(from)));
    return keys;
};
/** Which person each mention names; those that could be two people's are nobody's. */
export const groupPeople = (given) => {
    const people = [];
    const exact = new Index();
    const surnames = new Index();
    const surnameWithInitial = new Index();
    const sounds = new Index();
    /** First names, middle names, nicknames. */
    const others = new Index();
    const register = (person, name) => {
        const { words } = name;
        const last = words.at(-1);
        exact.add(spaced(words), person);
        if (words.length === 1)
            return;
        for (const key of surnameKeys(name))
            surnames.add(key, person);
        const first = words[0];
        surnameWithInitial.add(`${firstNameKey(first)[0]} ${last}`, person);
        sounds.add(`${soundKey(firstNameKey(first))} ${soundKey(last)}`, person);
        if (!isInitial(first))
            others.add(first, person);
        for (const word of words.slice(1, -1))
            if (word.length > 2 && !PARTICLES.has(word))
                others.add(word, person);
    };
    const join = (person, mention) => {
        person.mentions.push(mention);
        if (mention.name.words.length > 1) {
            const { start } = mention.mention;
            const inBlock = person.fullInBlock.get(mention.block) ?? start;
            person.fullFrom = Math.min(person.fullFrom, start);
            person.fullInBlock.set(mention.block, Math.min(inBlock, start));
        }
        if (mention.name.title)
            person.titles.add(mention.name.title);
        if (mention.name.nickname)
            others.add(mention.name.nickname, person);
    };
    const found = (mention) => {
        const { words, suffix, title } = mention.name;
        const person = {
            given: words.length > 1 ? words[0] : undefined,
            middle: words.slice(1, -1),
            suffix,
            mentions: [],
            fullFrom: Number.POSITIVE_INFINITY,
            fullInBlock: new Map(),
            titles: new Set(title ? [title] : []),
        };
        people.push(person);
        register(person, mention.name);
        join(person, mention);
    };
    const personOfFullName = ({ name }) => {
        const { words, suffix } = name;
        const key = spaced(words);
        const fits = (person) => suffix === undefined || person.suffix === undefined || suffix === person.suffix;
        const same = exact.get(key).filter(fits);
        if (same.length > 0)
            return only(same) ?? 'nobody';
        const longer = surnames.get(key).filter(fits);
        if (longer.length > 0)
            return only(longer) ?? 'nobody';
        const first = words[0];
        const last = words.at(-1);
        const middle = words.slice(1, -1);
        const compatible = surnameWithInitial
            .get(`${firstNameKey(first)[0]} ${last}`)
            .filter((person) => fits(person) &&
            person.given !== undefined &&
            sameGiven(person.given, first) &&
            sameMiddle(person.middle, middle));
        if (compatible.length > 0)
            return only(compatible) ?? 'nobody';
        return only(sounds
            .get(`${soundKey(firstNameKey(first))} ${soundKey(last)}`)
            .filter((person) => fits(person) && sameMiddle(person.middle, middle)));
    };
    /** Of several of one surname, the one who is surely meant. */
    const meant = (named, { mention, name, block }) => {
        if (named.length > CROWD)
            return undefined;
        const title = name.title;
        const titled = title ? only(named.filter(({ titles }) => titles.has(title))) : undefined;
        if (titled)
            return titled;
        const before = named.filter(({ fullFrom }) => fullFrom < mention.start);
        if (before.length === 1)
            return before[0];
        return only(before.filter(({ fullInBlock }) => (fullInBlock.get(block) ?? mention.start) < mention.start));
    };
    const personOfOneWord = (one) => {
        const word = one.name.words[0];
        const named = surnames
            .get(word)
            .filter(({ suffix }) => !one.name.suffix || suffix === one.name.suffix);
        if (named.length > 0)
            return only(named) ?? meant(named, one) ?? 'nobody';
        const bare = word.replace(/^(?:al|el)-/, '');
        const article = bare === word ? undefined : only(surnames.get(bare));
        if (article)
            return article;
        if (one.afterThe && word.endsWith('s') && surnames.get(word.slice(0, -1)).length > 0)
            return 'nobody';
        const alone = exact.get(word);
        if (alone.length > 0)
            return only(alone) ?? 'nobody';
        if (one.name.title && ROYAL.has(one.name.title))
            return undefined;
        // A first name alone is somebody only after the full name.
        return only(others.get(word).filter(({ fullFrom }) => fullFrom < one.mention.start));
    };
    const place = (mention, personOf) => {
        const person = personOf(mention);
        if (person === 'nobody')
            return;
        if (person) {
            register(person, mention.name);
            join(person, mention);
        }
        else
            found(mention);
    };
    const full = given.filter(({ name }) => name.words.length > 1);
    for (const mention of full.toSorted(byFullness))
        place(mention, personOfFullName);
    for (const mention of given)
        if (mention.name.words.length === 1)
            place(mention, personOfOneWord);
    return people.map(({ mentions }) => mentions);
};
/** Most words first, initials after names, then as they stand. */
const byFullness = (a, b) => b.name.words.length - a.name.words.length ||
    Number(isInitial(a.name.words[0])) - Number(isInitial(b.name.words[0])) ||
    Number(isShouted(a.name.text)) - Number(isShouted(b.name.text)) ||
    a.mention.start - b.mention.start;
