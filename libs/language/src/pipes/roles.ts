import type { Doc, Mention, NamedEntity, Sentence } from '../doc.ts';
import { nameText } from '../names/name-text.ts';
import { personName } from '../names/person-name.ts';
import type { Pipe } from '../pipeline.ts';
import { appositionAfter, appositionBefore, copulaAfter } from '../roles/after-name.ts';
import { type IsRole, isPlural, phraseBefore, phraseText } from '../roles/before-name.ts';
import { roleOfDoer } from '../roles/led-by.ts';
import { isOrganisationNoun, isRoleNoun } from '../roles/noun-phrases.ts';

/** A mention with its place among the names of its sentence. */
interface Named {
  readonly mention: Mention;
  readonly sentence: Sentence;
  /** First token of the name, after titles that the mention holds. */
  readonly first: number;
  /** Mentions of people in its sentence, in order. */
  readonly people: readonly Mention[];
  /** Tokens where people's names begin. */
  readonly starts: ReadonlySet<number>;
}

/** The first mention of the list that it stands in: "Orm" for "Halm" in "envoys Bo Orm, Eva Lind and Ada Halm". */
const headOfList = ({ mention, sentence, people }: Named): Mention => {
  let at = people.indexOf(mention);
  while (at > 0) {
    const before = people[at - 1] as Mention;
    const between = sentence.tokens
      .slice(before.last, (people[at] as Mention).first)
      .map(({ text }) => text)
      .join(' ');
    if (!/^(?:,|and|, and|&)$/.test(between)) break;
    at--;
  }
  return people[at] ?? mention;
};

const afterTitles = (doc: Doc, mention: Mention, tokens: Sentence['tokens']): number => {
  if (mention.type !== 'person') return mention.first;
  const name = personName(nameText(doc.text, mention)).text;
  const at = mention.start + doc.text.slice(mention.start, mention.end).lastIndexOf(name);
  const first = tokens.findIndex((token) => token.start >= at);
  return at > mention.start && first >= 0 ? first : mention.first;
};

const titleBefore = (doc: Doc, named: Named, isRole: IsRole): string | undefined => {
  const own = phraseBefore(named.sentence, named.first, named.people, isRole);
  const head = own ? named.mention : headOfList(named);
  const phrase =
    own ??
    (head === named.mention
      ? undefined
      : phraseBefore(named.sentence, head.first, named.people, isRole));
  if (!phrase) return undefined;
  const plural = isPlural(named.sentence.tokens[phrase.head]);
  // One title before a list is its first member's alone.
  if (head !== named.mention && !plural) return undefined;
  return phraseText(doc.text, named.sentence, phrase, plural);
};

const roleAt = (doc: Doc, named: Named, isRole: IsRole): string | undefined => {
  const { mention, sentence, first, starts } = named;
  const title = titleBefore(doc, named, isRole);
  if (title) return title;
  const possessive =
    /['’]s?$/.test(doc.text.slice(mention.start, mention.end)) ||
    /^['’]/.test(sentence.tokens[mention.last]?.text ?? '');
  if (possessive) return undefined;
  const phrase =
    appositionAfter(sentence, first, mention.last, starts, isRole) ??
    copulaAfter(sentence, mention.last, starts, isRole) ??
    appositionBefore(sentence, first, mention.last, starts, isRole);
  if (phrase) return phraseText(doc.text, sentence, phrase, false);
  return isRole === isRoleNoun ? roleOfDoer(doc.text, sentence, first) : undefined;
};

const roleOf = (
  doc: Doc,
  entity: NamedEntity,
  peopleOf: ReadonlyMap<number, readonly Mention[]>,
): string | undefined => {
  const isRole = entity.type === 'person' ? isRoleNoun : isOrganisationNoun;
  for (const mention of entity.mentions) {
    const sentence = doc.sentences[mention.sentence];
    if (!sentence) continue;
    const people = peopleOf.get(mention.sentence) ?? [];
    const role = roleAt(
      doc,
      {
        mention,
        sentence,
        first: afterTitles(doc, mention, sentence.tokens),
        people,
        starts: new Set(people.map(({ first }) => first)),
      },
      isRole,
    );
    if (role) return role;
  }
  return undefined;
};

/** What the story calls each person and organisation, in its own words; the first it says. */
export const roles: Pipe = {
  name: 'roles',
  annotate: (doc) => {
    const peopleOf = Map.groupBy(
      doc.mentions.filter(({ type }) => type === 'person'),
      ({ sentence }) => sentence,
    );
    const entities = doc.entities.map((entity) => {
      if (entity.type !== 'person' && entity.type !== 'organisation') return entity;
      const role = roleOf(doc, entity, peopleOf);
      return role ? { ...entity, role } : entity;
    });
    return { ...doc, entities };
  },
};
