import type { Association, Concept, FeedName, Story } from '@quickwire/contracts';
import { contentHashOf } from '@quickwire/contracts';
import { isObject, type JsonObject, textOf } from '../agency-json/renamed.ts';
import { feedInstant } from '../feeds/feed-date.ts';
import { absolute } from '../feeds/xml-tree.ts';
import { given, makeStory } from '../make-story.ts';
import type { Piece } from '../text/compose.ts';
import { leadingDateline } from '../text/dateline.ts';
import { guessed } from '../text/guess-language.ts';
import { languageTag } from '../text/language-tag.ts';
import { looseLine } from '../text/loose-markup.ts';
import { typesOf } from './json-ld.ts';
import type { Page } from './page.ts';

const list = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

/** A property that is text, or a thing by its name or value. */
const lineOf = (value: unknown): string | undefined => {
  for (const one of list(value)) {
    const line = looseLine(
      textOf(isObject(one) ? (one['name'] ?? one['@value'] ?? one['url'] ?? one['@id']) : one),
    );
    if (line !== undefined) return line;
  }
  return undefined;
};

const namesOf = (value: unknown): string[] => list(value).flatMap((one) => lineOf(one) ?? []);

const isUri = (value: string | undefined): value is string => /^(?:https?:|urn:)/.test(value ?? '');

const conceptOf = (thing: unknown, rel: string): Concept[] => {
  const name = lineOf(thing);
  if (name === undefined) return [];
  const uri = isObject(thing)
    ? [...list(thing['sameAs']), thing['@id'], thing['url']].map(textOf).find(isUri)
    : undefined;
  return [{ name, rel, ...given({ uri }) }];
};

const kinds = {
  people: /^Person$/,
  organisations: /(?:Organization|Corporation|Business|Agency|Party|Team)$/,
  places: /^(?:Place|City|Country|State|AdministrativeArea|Landform|.*Area)$/,
};

/** The things that the article is about or mentions, by their kind; those without one are subjects. */
const conceptsOf = (article: JsonObject) => {
  const things = (['about', 'mentions'] as const).flatMap((rel) =>
    list(article[rel]).map((thing) => ({ thing, rel })),
  );
  const kindOf = (thing: unknown): keyof typeof kinds | undefined => {
    const types = isObject(thing) ? typesOf(thing) : [];
    return (['people', 'organisations', 'places'] as const).find((kind) =>
      types.some((type) => kinds[kind].test(type)),
    );
  };
  const of = (kind: keyof typeof kinds | undefined): Concept[] =>
    things
      .filter(({ thing }) => kindOf(thing) === kind)
      .flatMap(({ thing, rel }) => conceptOf(thing, rel));
  const keywords = list(article['keywords']).flatMap((keyword) =>
    typeof keyword === 'string'
      ? keyword.split(',').map((name) => name.trim())
      : (lineOf(keyword) ?? []),
  );
  const named = [...namesOf(article['articleSection']), ...keywords].filter((name) => name !== '');
  return {
    subjects: [...[...new Set(named)].map((name) => ({ name })), ...of(undefined)],
    people: of('people'),
    organisations: of('organisations'),
    places: [
      ...of('places'),
      ...list(article['contentLocation']).flatMap((place) => conceptOf(place, 'about')),
    ],
    genres: namesOf(article['genre']).map((name) => ({ name })),
  };
};

const imagesOf = (article: JsonObject, base: string | undefined): Association[] =>
  list(article['image']).flatMap((image) => {
    const address = isObject(image)
      ? (textOf(image['url']) ?? textOf(image['contentUrl']) ?? textOf(image['@id']))
      : textOf(image);
    const href = absolute(address, base);
    const headline = isObject(image) ? lineOf(image['caption'] ?? image['name']) : undefined;
    return href === undefined
      ? []
      : [{ name: 'image', type: 'picture', ...given({ headline }), href }];
  });

/** schema.org's corrections, as text or as CorrectionComment. */
const correctionOf = (article: JsonObject): string | undefined => {
  const notes = list(article['correction']).flatMap(
    (note) =>
      (isObject(note) ? (textOf(note['text']) ?? textOf(note['name'])) : textOf(note)) ?? [],
  );
  return notes.length > 0 ? notes.join(' / ') : undefined;
};

const isRetracted = (article: JsonObject): boolean =>
  namesOf(article['creativeWorkStatus']).some((status) =>
    /^(?:retracted|withdrawn|killed|cancell?ed|deleted)$/i.test(status),
  );

const versionOf = (article: JsonObject): number | undefined => {
  const version = String(article['version'] ?? '');
  return /^\d{1,15}$/.test(version) ? Number(version) : undefined;
};

const copyrightOf = (article: JsonObject): string | undefined => {
  const notice = lineOf(article['copyrightNotice']);
  const holder = lineOf(article['copyrightHolder']);
  if (notice ?? !holder) return notice;
  return ['©', article['copyrightYear'], holder].filter((part) => part !== undefined).join(' ');
};

export interface FoundArticle {
  readonly page: Page;
  /** The properties of schema.org's NewsArticle that the page gives; empty where it gives none. */
  readonly article: JsonObject;
  readonly pieces: readonly Piece[];
}

/** The page's own address: what it calls canonical, else what the article says. */
const addressOf = ({ page, article }: FoundArticle): string | undefined => {
  const main = list(article['mainEntityOfPage'])[0];
  const said = [
    page.canonical,
    textOf(article['url']),
    isObject(main) ? textOf(main['@id']) : textOf(main),
    page.meta('og:url'),
  ];
  return said.map((address) => absolute(address)).find((address) => address !== undefined);
};

const headlineOf = ({ page, article, pieces }: FoundArticle): string =>
  lineOf(article['headline']) ??
  lineOf(article['name']) ??
  page.meta('og:title') ??
  page.title ??
  pieces[0]?.text.slice(0, 120).toWellFormed() ??
  '';

/** The story of the article in a page. The item is the page's address, else the article's identifier, else its headline. */
export const storyOfArticle = (found: FoundArticle, feed: FeedName, name: string): Story => {
  const { page, article, pieces } = found;
  const headline = headlineOf(found);
  const address = addressOf(found);
  const outlet = lineOf(article['publisher']) ?? page.meta('og:site_name');
  const identifier = lineOf(article['identifier']) ?? textOf(article['@id']);
  const first = pieces[0]?.text ?? '';
  const retracted = isRetracted(article);
  return makeStory({
    feed,
    itemId:
      address ??
      identifier ??
      `${name}:${contentHashOf(outlet ?? '', headline.toLowerCase()).slice(0, 24)}`,
    format: { name },
    number: versionOf(article),
    created: feedInstant(
      lineOf(article['dateModified']) ??
        page.meta('article:modified_time', 'og:updated_time') ??
        lineOf(article['datePublished']) ??
        page.meta('article:published_time', 'date', 'dc.date'),
    ),
    content: {
      pubStatus: retracted ? 'canceled' : 'usable',
      language:
        languageTag(lineOf(article['inLanguage'])) ??
        languageTag(page.language) ??
        guessed(`${headline} ${pieces.map(({ text }) => text).join(' ')}`),
      headline,
      ...given({
        byline: namesOf(article['author']).join(', ') || page.meta('author', 'article:author'),
        dateline:
          lineOf(article['dateline']) ??
          lineOf(article['locationCreated']) ??
          leadingDateline(first),
        outlet,
        edition: lineOf(article['printEdition']),
        edNote: correctionOf(article),
        lead: lineOf(article['description']) ?? page.meta('og:description', 'description'),
        usageTerms: lineOf(article['license'] ?? article['usageInfo']),
        copyrightNotice: copyrightOf(article),
      }),
      ...conceptsOf(article),
      associations: [
        ...(address === undefined ? [] : [{ name: 'alternate', type: 'text', href: address }]),
        ...imagesOf(article, address),
      ],
    },
    pieces: retracted ? [] : pieces,
    extra: given({
      alternativeHeadline: lineOf(article['alternativeHeadline']),
      datePublished: lineOf(article['datePublished']),
      identifier: address === undefined ? undefined : identifier,
    }),
  });
};
