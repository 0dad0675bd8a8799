import type { FeedName, Story } from '@quickwire/contracts';
import { badFields, type Fault } from '../errors.ts';
import type { NamedRelative } from '../family.ts';
import { given, makeStory } from '../make-story.ts';
import type { Piece } from '../text/compose.ts';
import { leadingDateline } from '../text/dateline.ts';
import { readAssociations } from './associations.ts';
import { type FieldValues, readFields } from './fields.ts';
import { bestLine, bestPieces, type RoleText, readTexts } from './texts.ts';

const maxHeadline = 120;

type Item = Readonly<Record<string, unknown>>;

/** The values of the item's fields and texts, checked. */
interface Read {
  readonly values: FieldValues & { uri: string };
  readonly headlines: readonly RoleText[];
  readonly descriptions: readonly RoleText[];
  readonly bodies: readonly RoleText[];
  readonly associations: Story['associations'];
  readonly extra: Record<string, unknown>;
}

/** A list of items has often an object around it. */
const hintOfWrapper = (item: Item): string => {
  const key = Object.keys(item).find((each) =>
    [item[each]]
      .flat()
      .some((value) => typeof value === 'object' && value !== null && 'uri' in value),
  );
  return key === undefined
    ? ''
    : `, or send what is in /${key} by itself, an item or a list of items`;
};

const read = (item: Item, format: string): Read => {
  const fields = readFields(item);
  const headlines = readTexts(item, 'headline', 'headlines');
  const descriptions = readTexts(item, 'description', 'descriptions');
  const bodies = readTexts(item, 'body', 'bodies');
  const { associations, faults } = readAssociations(item['associations']);
  const all: Fault[] = [fields, headlines, descriptions, bodies, { faults }].flatMap(
    (part) => part.faults,
  );
  const { uri } = fields.values;
  if (uri === undefined && !all.some(({ pointer }) => pointer === '/uri'))
    all.unshift({
      pointer: '/uri',
      detail: `is missing; give the URI that names the item through all its versions${hintOfWrapper(item)}`,
    });
  if (all.length > 0 || uri === undefined) throw badFields(format, all);
  const used = new Set([
    'associations',
    ...[fields, descriptions, bodies].flatMap((part) => part.used),
    // Headlines in further roles have no field of their own: they stay as they were.
    ...(headlines.texts.length > 1 ? [] : headlines.used),
  ]);
  return {
    values: { ...fields.values, uri },
    headlines: headlines.texts,
    descriptions: descriptions.texts,
    bodies: bodies.texts,
    associations,
    extra: Object.fromEntries(Object.entries(item).filter(([key]) => !used.has(key))),
  };
};

const shorten = (text: string): string => {
  if (text.length <= maxHeadline) return text;
  return `${text.slice(0, maxHeadline).replace(/\s+\S*$/, '')}…`.toWellFormed();
};

/** An item without a body, such as a picture, has its description as text, else its headline. */
const textOf = ({ bodies, descriptions }: Read, headline: string | undefined): Piece[] => {
  const pieces = bestPieces(bodies);
  if (pieces.length > 0) return pieces;
  const description = bestPieces(descriptions);
  if (description.length > 0) return description;
  return headline === undefined ? [] : [{ kind: 'paragraph', text: headline }];
};

const numberOf = (version: string | number | undefined): number | undefined =>
  /^\d{1,15}$/.test(String(version ?? '')) ? Number(version) : undefined;

/** 'embargoed' without a time is held back until the agency says otherwise. */
const statusOf = ({ pubStatus = 'usable', embargoed }: FieldValues): Story['pubStatus'] => {
  if (pubStatus !== 'embargoed') return pubStatus;
  return embargoed === undefined ? 'withheld' : 'usable';
};

const contentOf = (item: Read, headline: string, pieces: readonly Piece[]) => {
  const { values, bodies, descriptions, associations } = item;
  const { urgency, slugline, byline, edNote, usageTerms, copyrightNotice } = values;
  return {
    pubStatus: statusOf(values),
    language: values.language ?? { guessed: 'en' },
    headline,
    ...given({
      embargoedUntil: values.embargoed,
      urgency,
      slugline,
      dateline: values.dateline ?? leadingDateline(pieces[0]?.text ?? ''),
      byline,
      edNote,
      lead: bodies.length > 0 ? bestLine(descriptions) : undefined,
      usageTerms,
      copyrightNotice,
    }),
    subjects: values.subjects ?? [],
    people: values.people ?? [],
    organisations: values.organisations ?? [],
    places: values.places ?? [],
    genres: values.genres ?? [],
    associations,
  };
};

/** The items that ninjs says it evolved from. */
const evolvedFrom = (item: Item): NamedRelative[] => {
  const value = item['evolvedFrom'] ?? item['evolvedfrom'];
  return (Array.isArray(value) ? value : [value]).flatMap((uri) =>
    typeof uri === 'string' && uri !== '' ? [{ rel: 'replaces' as const, itemId: uri }] : [],
  );
};

/**
 * A story of one item in the fields of ninjs, whatever the format it came in.
 * @throws {WireError} BAD_FIELD with every fault, its pointer from the item's root
 */
export const storyOfItem = (
  json: Item,
  feed: FeedName,
  format: Story['format'],
  notes?: readonly string[],
): Story => {
  const item = read(json, format.name);
  const { values, extra } = item;
  const named = bestLine(item.headlines) ?? values.title ?? values.slugline;
  const pieces = textOf(item, named);
  if (pieces.length === 0 && statusOf(values) !== 'canceled')
    throw badFields(format.name, [
      {
        pointer: '',
        detail: 'has neither text nor headline; give bodies, descriptions or headlines',
      },
    ]);
  const number = numberOf(values.version);
  return makeStory({
    feed,
    itemId: values.uri,
    format,
    content: contentOf(item, named ?? shorten(pieces[0]?.text ?? ''), pieces),
    notes,
    pieces,
    number,
    created: values.versionCreated,
    statesPubStatus: values.pubStatus !== undefined,
    family: evolvedFrom(json),
    extra: {
      ...extra,
      ...(number === undefined && given({ version: values.version })),
      ...given({ title: values.title }),
    },
  });
};
