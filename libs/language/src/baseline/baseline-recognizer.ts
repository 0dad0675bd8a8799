import type { Concept, Entity, EntityType, Span, Story } from '@quickwire/contracts';
import { analyse } from '../doc.ts';
import type { EntityRecognizer } from '../recognizer.ts';
import { ORGANISATION_WORDS, OTHERS, PLACES } from './lexicon.ts';
import { type NameSpan, nameSpans } from './spans.ts';

interface Group {
  name: string;
  type: EntityType;
  readonly mentions: Span[];
  agency?: Concept;
}

const typeOf = ({ words, title }: NameSpan): EntityType => {
  const name = words.join(' ');
  if (title) return 'person';
  if (PLACES.has(name)) return 'place';
  if (words.every((word) => OTHERS.has(word))) return 'other';
  if (words.some((word) => ORGANISATION_WORDS.has(word))) return 'organisation';
  if (/^(\p{Lu}\.?){2,6}$/u.test(name)) return 'organisation';
  if (words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)))
    return 'person';
  return 'other';
};

/** A surname goes to the person whose full name ends in it; any name to the one spelt alike. */
const groupSpans = (spans: readonly NameSpan[]): Group[] => {
  const groups = new Map<string, Group>();
  const surnames = new Map<string, Group>();
  for (const span of [...spans].sort(
    (a, b) => b.words.length - a.words.length || a.start - b.start,
  )) {
    const name = span.words.join(' ');
    const type = typeOf(span);
    const known = groups.get(name) ?? (span.words.length === 1 ? surnames.get(name) : undefined);
    if (known) {
      known.mentions.push({ start: span.start, end: span.end });
      continue;
    }
    const group: Group = { name, type, mentions: [{ start: span.start, end: span.end }] };
    groups.set(name, group);
    if (type === 'person' && span.words.length > 1)
      surnames.set(span.words.at(-1) as string, group);
  }
  return [...groups.values()];
};

/** What the agency itself named wins: its type, name and code replace what was guessed. */
const mergeAgency = (groups: Group[], story: Story): void => {
  const coded: [readonly Concept[], EntityType][] = [
    [story.people, 'person'],
    [story.organisations, 'organisation'],
    [story.places, 'place'],
  ];
  for (const [concepts, type] of coded)
    for (const concept of concepts) {
      const known = groups.find(({ name }) => name.toLowerCase() === concept.name.toLowerCase());
      if (known) Object.assign(known, { type, agency: concept });
      else
        groups.push({
          name: concept.name,
          type,
          mentions: mentionsOf(story.text, concept.name),
          agency: concept,
        });
    }
};

const mentionsOf = (text: string, name: string): Span[] => {
  const spans: Span[] = [];
  if (name === '') return spans;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    spans.push({ start: at, end: at + name.length });
  return spans;
};

/** Frequent and early names matter most. */
const salienceOf = ({ mentions, name }: Group, story: Story, most: number): number => {
  const first = mentions[0]?.start ?? story.text.length;
  const early = 1 - first / Math.max(1, story.text.length);
  const inHeadline = name
    .split(' ')
    .some((word) => word.length > 3 && story.headline.includes(word))
    ? 1
    : 0;
  const score = 0.5 * (mentions.length / most) + 0.3 * early + 0.2 * inHeadline;
  return Math.round(score * 1000) / 1000;
};

/** Capitalised names and a small lexicon: an honest beginning, for English alone, to be replaced. */
export const baselineRecognizer: EntityRecognizer = {
  provenance: { engine: 'baseline', version: '1' },
  recognize(story) {
    const groups = groupSpans(nameSpans(analyse(story.text, story.blocks)));
    for (const group of groups) group.mentions.sort((a, b) => a.start - b.start);
    mergeAgency(groups, story);
    const most = groups.reduce((max, { mentions }) => Math.max(max, mentions.length), 1);
    const entities: Entity[] = groups.map((group) => ({
      name: group.name,
      type: group.type,
      mentions: group.mentions,
      salience: salienceOf(group, story, most),
      ...(group.agency?.scheme && { scheme: group.agency.scheme }),
      ...(group.agency?.code && { code: group.agency.code }),
      ...(group.agency?.uri && { uri: group.agency.uri }),
      source: group.agency ? 'agency' : 'engine',
    }));
    entities.sort((a, b) => b.salience - a.salience || a.name.localeCompare(b.name, 'en'));
    return { entities, provenance: this.provenance };
  },
};
