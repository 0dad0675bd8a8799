import type { FeedName, Story } from '@quickwire/contracts';
import { WireError } from '../errors.ts';
import { given, makeStory } from '../make-story.ts';
import { type NitfBody, readNitfBody } from '../nitf/body.ts';
import { contentOf, heldStatus, piecesOrLead, statusOf, versionNumberOf } from '../xml/content.ts';
import {
  elementAt,
  elementsAt,
  elementsIn,
  textOf,
  textsOf,
  type XmlElement,
} from '../xml/element.ts';
import { FieldReader } from '../xml/field-reader.ts';
import { withoutHead } from '../xml/inline-pieces.ts';
import {
  associationsOf,
  componentsOf,
  dataOf,
  formalName,
  piecesOfComponent,
  textComponentOf,
} from './components.ts';
import { conceptsOf, originOf, type Topics } from './concepts.ts';
import { newsml1Extra } from './extra.ts';

export const name = 'newsml';

/** The item through all its revisions: its public identifier without the revision (NewsML 1.2, 5.4). */
const itemIdOf = (fields: FieldReader, item: XmlElement): string => {
  const identifier = elementAt(item, 'Identification', 'NewsIdentifier');
  const parts = ['ProviderId', 'DateId', 'NewsItemId'].map((part) => {
    const value = textOf(elementAt(identifier, part));
    if (value === undefined)
      fields.fault(
        identifier ?? item,
        undefined,
        `has no ${part}; give all parts of the NewsIdentifier`,
      );
    return value;
  });
  return `urn:newsml:${parts.join(':')}`;
};

const statusIn = (fields: FieldReader, management: XmlElement | undefined) => {
  const status = fields.read(
    elementAt(management, 'Status'),
    'FormalName',
    statusOf,
    'Usable, Embargoed, Withheld or Canceled',
  );
  const will = elementAt(management, 'StatusWillChange');
  const isRelease = statusOf(formalName(elementAt(will, 'FutureStatus')) ?? '') === 'usable';
  const isHeld = status === 'embargoed' || status === 'withheld';
  const embargoedUntil =
    isRelease && isHeld ? fields.embargo(elementAt(will, 'DateAndTime')) : undefined;
  return {
    embargoedUntil,
    isStated: status !== undefined,
    pubStatus: heldStatus(isHeld && embargoedUntil ? 'embargoed' : status, embargoedUntil),
  };
};

/** The component and those it lies in, the nearest first: what one does not say, the next one may. */
const upwards = (component: XmlElement | undefined): XmlElement[] =>
  component?.name === 'NewsComponent' ? [component, ...upwards(component.parent)] : [];

const rightsOf = (components: readonly XmlElement[]) => {
  const inAll = (...path: string[]): XmlElement[] =>
    components.flatMap((component) => elementsAt(component, ...path));
  const copyright = inAll('RightsMetadata', 'Copyright')[0];
  const holder = ['CopyrightDate', 'CopyrightHolder'].flatMap(
    (part) => textOf(elementAt(copyright, part)) ?? [],
  );
  const usage = inAll('RightsMetadata', 'UsageRights').flatMap((rights) =>
    textsOf(elementsIn(rights)).join(' '),
  );
  const lineOf = (line: string): string | undefined => textsOf(inAll('NewsLines', line))[0];
  return {
    copyrightNotice:
      lineOf('CopyrightLine') ?? (holder.length > 0 ? `© ${holder.join(' ')}` : undefined),
    usageTerms: lineOf('RightsLine') ?? (usage.join('; ') || undefined),
  };
};

const advisoriesOf = (lines: readonly XmlElement[]): string | undefined =>
  lines
    .flatMap((each) => elementsIn(each, 'NewsLine'))
    .filter((line) =>
      /advisory|ednote|editor/i.test(formalName(elementAt(line, 'NewsLineType')) ?? ''),
    )
    .flatMap((line) => textsOf(elementsIn(line, 'NewsLineText')))
    .join('; ') || undefined;

/** What the items of one document share. */
export interface Newsml1Document {
  readonly version: string | undefined;
  readonly topics: Topics;
}

/** Reads a `NewsItem`. @throws {WireError} with a pointer from the item */
export const storyOf = (
  item: XmlElement,
  { version, topics }: Newsml1Document,
  feed: FeedName,
): Story => {
  if (elementAt(item, 'Update'))
    throw new WireError(
      'UNSUPPORTED_ITEM',
      'an Update changes parts of a revision that is elsewhere, and is not read; send the whole revision with its NewsComponent',
    );
  const fields = new FieldReader(item);
  const itemId = itemIdOf(fields, item);
  const management = elementAt(item, 'NewsManagement');
  const components = componentsOf(item);
  const text = textComponentOf(components) ?? components[0];
  const around = upwards(text);
  const lines = around.flatMap((component) => elementsIn(component, 'NewsLines'));
  const administrative = around.flatMap((each) => elementsIn(each, 'AdministrativeMetadata'));
  const descriptive = around.flatMap((each) => elementsIn(each, 'DescriptiveMetadata'));
  const lineOf = (line: string): string | undefined =>
    textsOf(lines.flatMap((each) => elementsIn(each, line)))[0];
  const inner = text && dataOf(text).flatMap((data) => elementsIn(data, 'nitf'))[0];
  const nitf: Partial<NitfBody> = inner ? readNitfBody(inner) : {};
  const headline = lineOf('HeadLine') ?? nitf.headline;
  const byline = lineOf('ByLine') ?? nitf.byline;
  const beside = { headlines: headline ? [headline] : [], others: [byline, nitf.lead] };
  const body = text ? withoutHead(piecesOfComponent(text, item, beside), beside) : [];
  const pieces = piecesOrLead(body, nitf.lead, headline);
  const { pubStatus, embargoedUntil, isStated } = statusIn(fields, management);
  const languages = [
    ...descriptive.map((each) => [elementAt(each, 'Language'), 'FormalName'] as const),
    ...[...around, item].map((each) => [each, 'xml:lang'] as const),
  ];
  const language = languages
    .map(([element, attribute]) => fields.language(element, attribute))
    .find(Boolean);
  const slugline = lineOf('SlugLine') ?? textOf(elementAt(item, 'Identification', 'NameLabel'));
  if (pieces.length === 0 && pubStatus !== 'canceled')
    fields.fault(
      item,
      undefined,
      'has neither text nor headline; give DataContent or NewsLines/HeadLine',
    );
  const content = contentOf(
    {
      pubStatus,
      embargoedUntil,
      language,
      urgency: fields.urgency(elementAt(management, 'Urgency'), 'FormalName'),
      headline,
      slugline,
      dateline: lineOf('DateLine') ?? nitf.dateline ?? originOf(descriptive),
      byline: byline ?? lineOf('CreditLine'),
      edNote: advisoriesOf(lines) ?? nitf.notes?.join('; '),
      lead: body.length > 0 ? nitf.lead : undefined,
      ...rightsOf(around),
      ...conceptsOf(topics, descriptive),
      associations: [...associationsOf(item, components), ...(nitf.associations ?? [])],
    },
    pieces,
    slugline,
  );
  const revision = elementAt(item, 'Identification', 'NewsIdentifier', 'RevisionId');
  const number = versionNumberOf(textOf(revision));
  const created = fields.time(elementAt(management, 'ThisRevisionCreated'));
  fields.check(name);
  return makeStory({
    feed,
    itemId,
    format: { name, ...given({ version }) },
    content,
    pieces,
    number,
    created,
    statesPubStatus: isStated,
    extra: {
      ...newsml1Extra(item, lines, administrative, descriptive),
      ...given({ version: number === undefined ? textOf(revision) : undefined }),
    },
  });
};
