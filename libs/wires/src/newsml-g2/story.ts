import type { FeedName, Story } from '@quickwire/contracts';
import { WireError } from '../errors.ts';
import { given, makeStory } from '../make-story.ts';
import { type NitfBody, readNitfBody } from '../nitf/body.ts';
import { contentOf, heldStatus, piecesOrLead, statusOf, versionNumberOf } from '../xml/content.ts';
import {
  attributeOf,
  elementAt,
  elementsAt,
  elementsIn,
  textOf,
  textsOf,
  type XmlElement,
} from '../xml/element.ts';
import { FieldReader } from '../xml/field-reader.ts';
import { associationsOf } from './associations.ts';
import {
  assertsOf,
  conceptOf,
  type ItemContext,
  inLanguage,
  nameOf,
  subjectsOf,
} from './concepts.ts';
import { g2Extra } from './extra.ts';
import { edNoteOf, notesOf } from './notes.ts';
import { nitfOf, piecesOf } from './pieces.ts';
import { bareCode, type Schemes, withSchemesOf } from './qcodes.ts';

export const name = 'newsml-g2';

const rank = (element: XmlElement): number => Number(attributeOf(element, 'rank') ?? 1) || 1;

const headlinesOf = (meta: XmlElement | undefined, language: string): readonly XmlElement[] => {
  const all = elementsIn(meta, 'headline')
    .filter((element) => textOf(element) !== undefined)
    .toSorted((a, b) => rank(a) - rank(b));
  const isMain = (element: XmlElement): boolean =>
    bareCode(attributeOf(element, 'role')) === 'main';
  const best = inLanguage(all.some(isMain) ? all.filter(isMain) : all, language);
  return best ? [best, ...all.filter((element) => element !== best)] : [];
};

/** A summary of whatever role; a caption only describes the picture it is under. */
const leadOf = (
  meta: XmlElement | undefined,
  language: string,
  isText: boolean,
): string | undefined => {
  const roleOf = (element: XmlElement): string => bareCode(attributeOf(element, 'role')) ?? '';
  const descriptions = elementsIn(meta, 'description').filter(
    (element) => !isText || roleOf(element) !== 'caption',
  );
  return textOf(inLanguage(descriptions, language));
};

const rightsOf = (item: XmlElement, part: string, language: string): string | undefined =>
  textOf(inLanguage(elementsAt(item, 'rightsInfo', part), language));

const statusIn = (
  fields: FieldReader,
  meta: XmlElement | undefined,
  embargo: XmlElement | undefined,
) => {
  const element = elementAt(meta, 'pubStatus');
  const expected = 'usable, withheld or canceled';
  const attribute = ['qcode', 'uri', 'literal'].find((each) => attributeOf(element, each));
  const status = fields.read(element, attribute, statusOf, expected);
  // Usable is what stands where nothing is said: a status that says nothing may be a kill's.
  if (element && attribute === undefined && textOf(element) === undefined)
    fields.fault(element, 'qcode', `has to be ${expected}`);
  const embargoedUntil = fields.embargo(embargo);
  // An embargo without a time holds until the provider says otherwise (NewsML-G2, `embargoed`).
  const isOpenEnded = embargo !== undefined && textOf(embargo) === undefined;
  return {
    embargoedUntil,
    isStated: status !== undefined,
    pubStatus: heldStatus(
      isOpenEnded && (status ?? 'usable') === 'usable' ? 'embargoed' : status,
      embargoedUntil,
    ),
  };
};

const languageOf = (fields: FieldReader, item: XmlElement): string | undefined =>
  fields.language(elementAt(item, 'contentMeta', 'language'), 'tag') ??
  fields.language(item, 'xml:lang');

/** Reads a `newsItem` or a `packageItem`. @throws {WireError} with a pointer from the item */
export const storyOf = (item: XmlElement, schemes: Schemes, feed: FeedName): Story => {
  if (item.name !== 'newsItem' && item.name !== 'packageItem')
    throw new WireError(
      'UNSUPPORTED_ITEM',
      `a ${item.name} carries no story, and is not read; send a newsItem or a packageItem`,
    );
  const fields = new FieldReader(item);
  const [itemMeta, meta] = [elementAt(item, 'itemMeta'), elementAt(item, 'contentMeta')];
  const stated = languageOf(fields, item);
  const language = stated ?? 'en';
  const context: ItemContext = {
    schemes: withSchemesOf([item], schemes),
    language,
    asserts: assertsOf(item),
  };
  const inner = nitfOf(item);
  const nitf: Partial<NitfBody> = inner ? readNitfBody(inner) : {};
  const headlines = headlinesOf(meta, language);
  const headline = textOf(headlines[0]) ?? nitf.headline ?? textOf(elementAt(itemMeta, 'title'));
  const byline = textOf(inLanguage(elementsIn(meta, 'by'), language)) ?? nitf.byline;
  const creditline = textOf(elementAt(meta, 'creditline'));
  const hasText = elementsIn(elementAt(item, 'contentSet')).some(
    ({ name: kind }) => kind !== 'remoteContent',
  );
  const summary = leadOf(meta, language, hasText) ?? nitf.lead;
  const lead = summary === headline ? undefined : summary;
  const dateline = textOf(elementAt(meta, 'dateline'));
  const body = piecesOf(
    item,
    {
      headlines: [...textsOf(headlines.slice(0, 20)), ...(headline ? [headline] : [])],
      others: [byline, lead, dateline],
    },
    stated,
  );
  const pieces = piecesOrLead(body, lead, headline);
  const guid = attributeOf(item, 'guid');
  if (guid === undefined)
    fields.fault(
      item,
      'guid',
      'is missing; give the URI that names the item through all its versions',
    );
  const { pubStatus, embargoedUntil, isStated } = statusIn(
    fields,
    itemMeta,
    elementAt(itemMeta, 'embargoed'),
  );
  const sluglines = textsOf(elementsIn(meta, 'slugline'));
  const located = elementAt(meta, 'located');
  if (pieces.length === 0 && pubStatus !== 'canceled')
    fields.fault(
      item,
      undefined,
      'has neither text nor headline; give contentSet or contentMeta/headline',
    );
  const version = attributeOf(item, 'version');
  const number = versionNumberOf(version);
  const content = contentOf(
    {
      pubStatus,
      embargoedUntil,
      language: stated,
      urgency: fields.urgency(elementAt(meta, 'urgency')),
      headline,
      slugline: sluglines[0],
      dateline: dateline ?? nitf.dateline ?? nameOf(located, context),
      byline: byline ?? creditline,
      edNote: edNoteOf(itemMeta),
      lead: body.length > 0 ? lead : undefined,
      usageTerms: rightsOf(item, 'usageTerms', language) ?? nitf.rights,
      copyrightNotice: rightsOf(item, 'copyrightNotice', language) ?? nitf.copyright,
      ...subjectsOf(elementsIn(meta, 'subject'), context),
      genres: elementsIn(meta, 'genre').flatMap((genre) => conceptOf(genre, context)),
      associations: [...associationsOf(item), ...(nitf.associations ?? [])],
    },
    pieces,
    sluglines[0],
  );
  const created = fields.time(elementAt(itemMeta, 'versionCreated'));
  fields.check(name);
  return makeStory({
    feed,
    notes: notesOf(itemMeta),
    itemId: guid ?? '',
    format: { name, ...given({ version: attributeOf(item, 'standardversion') }) },
    content,
    pieces,
    number,
    created,
    statesPubStatus: isStated,
    extra: {
      ...g2Extra(item, context, headlines),
      ...given({
        version: number === undefined ? version : undefined,
        creditline: byline && creditline,
      }),
    },
  });
};
