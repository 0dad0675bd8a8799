import {
  type Association,
  type Concept,
  contentHashOf,
  type Revision,
  type Story,
  storyIdOf,
} from '@quickwire/contracts';
import { type Body, joinPieces } from '../body/body.ts';
import { datelineOf } from '../body/dateline.ts';
import { plainPieces } from '../body/plain.ts';
import { xhtmlPieces } from '../body/xhtml.ts';
import { WireError } from '../wire-error.ts';
import type { WireFormat } from './format.ts';
import { isRead, NinjsItem, rolesFromNames } from './ninjs-schema.ts';

type Roled = NinjsItem['headlines'][number];

const MARKUP = /x?html/i;
const typeOf = (part: Roled): string => part.contentType ?? part.contenttype ?? '';

/** The value with the role `main`, else the first that has one. */
const mainOf = (list: readonly Roled[]): string | undefined =>
  (list.find((part) => part.role === 'main' && part.value) ?? list.find((part) => part.value))
    ?.value;

/** The body, the description or, of a picture that has neither, the headline. Mark-up says what is a paragraph and what a heading; it is preferred. */
const bodyOf = (item: NinjsItem): Body => {
  for (const list of [item.bodies, item.descriptions]) {
    const markup = list.filter((part) => MARKUP.test(typeOf(part)));
    const body = joinPieces(xhtmlPieces(mainOf(markup) ?? ''));
    if (body.text !== '') return body;
    const plain = joinPieces(
      plainPieces(mainOf(list.filter((part) => !markup.includes(part))) ?? ''),
    );
    if (plain.text !== '') return plain;
  }
  return joinPieces([{ kind: 'paragraph', text: headlineOf(item) }]);
};

const headlineOf = (item: NinjsItem): string => item.headline ?? mainOf(item.headlines) ?? '';

const conceptsOf = (...lists: NinjsItem['people'][]): readonly Concept[] =>
  lists.flat().flatMap(({ name, literal, rel, scheme, code, uri, relevance }) => {
    const known = name ?? literal ?? code;
    return known === undefined
      ? []
      : [
          {
            name: known,
            ...(rel && { rel }),
            ...(scheme && { scheme }),
            ...(code && { code }),
            ...(uri && { uri }),
            ...(relevance !== undefined && { relevance }),
          },
        ];
  });

const associationsOf = ({ associations = {} }: NinjsItem): readonly Association[] =>
  Object.entries(associations).map(([key, { name, type, uri, headline, headlines, href }]) => {
    const title = headline ?? mainOf(headlines);
    return {
      name: name ?? key,
      ...(type && { type }),
      ...(uri && { uri }),
      ...(title && { headline: title }),
      ...(href && { href }),
    };
  });

/** The version of the standard: as the item says, else by how it spells. */
const standardOf = (json: Readonly<Record<string, unknown>>): string => {
  const said = (json['standard'] as { version?: unknown } | undefined)?.version;
  if (typeof said === 'string') return said;
  if ('versionCreated' in json || 'pubStatus' in json) return '3';
  if ('headlines' in json || 'bodies' in json || 'people' in json) return '2';
  return '1';
};

const revisionOf = (item: NinjsItem, contentHash: string): Revision => {
  const created = item.versionCreated ?? item.versioncreated;
  return {
    ...(item.version && /^\d{1,15}$/.test(item.version) && { number: Number(item.version) }),
    ...(created && { created }),
    contentHash,
  };
};

const pubStatusOf = (item: NinjsItem): Story['pubStatus'] => {
  const status = item.pubStatus ?? item.pubstatus ?? 'usable';
  if (status === 'cancelled') return 'canceled';
  // Some agencies mark an embargo as a status; without its time only they can lift it.
  if (status === 'embargoed') return item.embargoedUntil || item.embargoed ? 'usable' : 'withheld';
  return status;
};

const validate = (json: Readonly<Record<string, unknown>>): NinjsItem => {
  const parsed = NinjsItem.safeParse(json);
  if (parsed.success) {
    const { data } = parsed;
    const named = rolesFromNames(json);
    return {
      ...data,
      headlines: [...data.headlines, ...named.headline],
      bodies: [...data.bodies, ...named.body],
      descriptions: [...data.descriptions, ...named.description],
    };
  }
  const errors = parsed.error.issues.map(({ path, message }) => ({
    pointer: path
      .map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`)
      .join(''),
    detail: message,
  }));
  const [first] = errors;
  throw new WireError(
    'BAD_FIELD',
    `the ninjs item is wrong at ${first?.pointer}: ${first?.detail}`,
    errors,
  );
};

/** IPTC ninjs 1, 2 and 3. */
export const ninjs: WireFormat = {
  name: 'ninjs',

  detects: ({ json }) => json !== undefined,

  parse: ({ json = {} }, feed): Story => {
    const item = validate(json);
    const pubStatus = pubStatusOf(item);
    const headline = headlineOf(item);
    const body = bodyOf(item);
    if (headline === '' && body.text === '' && pubStatus !== 'canceled')
      throw new WireError('BAD_FIELD', 'the item has neither a headline nor a body', [
        { pointer: '/headline', detail: 'give a headline, a body or both' },
      ]);
    const fields = {
      pubStatus,
      embargoedUntil: item.embargoedUntil ?? item.embargoed,
      urgency: item.urgency,
      language: item.language ?? 'en',
      headline: headline || body.text.split('\n', 1)[0]?.slice(0, 120) || '',
      slugline: item.slugline ?? item.slug,
      dateline: datelineOf(body.text) ?? item.located,
      byline: item.byline ?? item.by,
      edNote: item.edNote ?? item.ednote,
      subjects: conceptsOf(item.subject, item.subjects),
      people: conceptsOf(item.person, item.people),
      organisations: conceptsOf(item.organisation, item.organisations),
      places: conceptsOf(item.place, item.places),
      genres: conceptsOf(item.genre, item.genres),
      associations: associationsOf(item),
      usageTerms: item.usageTerms ?? item.usageterms,
      copyrightNotice: item.copyrightNotice ?? item.copyrightnotice,
      ...body,
    };
    const contentHash = contentHashOf(JSON.stringify(fields));
    const revision = revisionOf(item, contentHash);
    const extra = Object.fromEntries(Object.entries(json).filter(([name]) => !isRead(name)));
    return {
      ...(Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== undefined),
      ) as Pick<
        Story,
        | 'pubStatus'
        | 'headline'
        | 'language'
        | 'text'
        | 'blocks'
        | 'subjects'
        | 'people'
        | 'organisations'
        | 'places'
        | 'genres'
        | 'associations'
      >),
      id: storyIdOf(feed, item.uri),
      feed,
      itemId: item.uri,
      version: item.version ?? revision.created ?? contentHash.slice(0, 12),
      revision,
      format: { name: 'ninjs', version: standardOf(json) },
      ...(Object.keys(extra).length > 0 && { extra }),
    };
  },
};
