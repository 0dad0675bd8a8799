import type { Entity, EntityType, Story } from '@quickwire/contracts';
import { analyse } from '../pipeline.ts';
import type { EntityRecognizer } from '../recognizer.ts';
import { type Group, mergeAgency } from './agency.ts';
import { FIRST_NAMES, ORGANISATION_WORDS, OTHERS, PLACES } from './lexicon.ts';
import { type NameSpan, nameSpans } from './spans.ts';

const typeOf = ({ words, title }: NameSpan, located: boolean): EntityType => {
  const name = words.join(' ');
  if (title) return 'person';
  if (PLACES.has(name)) return 'place';
  if (words.every((word) => OTHERS.has(word))) return 'other';
  if (words.some((word) => ORGANISATION_WORDS.has(word))) return 'organisation';
  if (/^(\p{Lu}\.?){2,6}$/u.test(name)) return 'organisation';
  if (words.length > 1 && words.length < 5 && FIRST_NAMES.has(words[0] as string)) return 'person';
  if (located) return 'place';
  if (words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)))
    return 'person';
  return 'other';
};

const keyOf = ({ words }: NameSpan): string => words.join(' ').toLowerCase();
const isShouted = ({ words }: NameSpan): boolean =>
  words.every((word) => word === word.toUpperCase());

/** The fullest form first, and capitals throughout, as in a dateline, after the same name in plain letters. */
const byFullness = (a: NameSpan, b: NameSpan): number =>
  b.words.length - a.words.length ||
  Number(isShouted(a)) - Number(isShouted(b)) ||
  a.start - b.start;

/** A surname goes to the person whose full name ends in it; any name to the one spelt alike. */
const groupSpans = (spans: readonly NameSpan[]): Group[] => {
  const located = new Set(spans.filter((span) => span.located).map(keyOf));
  const groups = new Map<string, Group>();
  const surnames = new Map<string, Group>();
  for (const span of [...spans].sort(byFullness)) {
    const key = keyOf(span);
    const known = groups.get(key) ?? (span.words.length === 1 ? surnames.get(key) : undefined);
    const mention = { start: span.start, end: span.end };
    if (known) {
      known.mentions.push(mention);
      continue;
    }
    const type = typeOf(span, located.has(key));
    const group: Group = { name: span.words.join(' '), type, mentions: [mention] };
    groups.set(key, group);
    if (type === 'person' && span.words.length > 1)
      surnames.set((span.words.at(-1) as string).toLowerCase(), group);
  }
  return [...groups.values()];
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
    return { entities, quantities: [], provenance: this.provenance };
  },
};
