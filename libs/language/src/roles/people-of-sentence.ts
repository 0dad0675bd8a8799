import type { Mention, Token } from '../doc.ts';

/** The people named in a sentence, as roles look for them. */
export interface PeopleOfSentence {
  /** Tokens where their names begin. */
  readonly starts: ReadonlySet<number>;
  /** By the token after their name. */
  readonly byEnd: ReadonlyMap<number, Mention>;
  /** Of each the first of the list that it stands in: "Orm" for "Halm" in "envoys Bo Orm, Eva Lind and Ada Halm". */
  readonly listHead: ReadonlyMap<Mention, Mention>;
}

/** Whether two names stand in one list: nothing but a comma and "and" between them. */
const isListed = (tokens: readonly Token[], before: Mention, after: Mention): boolean =>
  after.first - before.last <= 2 &&
  /^(?:,|and|, and|&)$/.test(
    tokens
      .slice(before.last, after.first)
      .map(({ text }) => text)
      .join(' '),
  );

/** Mentions in order. */
export const peopleOfSentence = (
  tokens: readonly Token[],
  people: readonly Mention[],
): PeopleOfSentence => {
  const listHead = new Map<Mention, Mention>();
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
