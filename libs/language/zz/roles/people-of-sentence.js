/** Whether two names stand in one list: nothing but a comma and "and" between them. */
const isListed = (tokens, before, after) => after.first - before.last <= 2 &&
    /^(?:,|and|, and|&)$/.test(tokens
        .slice(before.last, after.first)
        .map(({ text }) => text)
        .join(' '));
/** Mentions in order. */
export const peopleOfSentence = (tokens, people) => {
    const listHead = new Map();
    for (const [at, mention] of people.entries()) {
        const before = people[at - 1];
        const head = before && isListed(tokens, before, mention) ? listHead.get(before) : undefined;
        listHead.set(mention, head ?? mention);
    }
    return {
        starts: new Set(people.map(({ first }) => first)),
        byEnd: new Map(people.map((mention) => [mention.last, mention])),
        listHead,
    };
};
