import type { FeedName, Story } from '@quickwire/contracts';
import { given, makeStory } from '../make-story.ts';
import { type NitfBody, readNitfBody } from '../nitf/body.ts';
import { contentOf, piecesOrLead } from '../xml/content.ts';
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
import { advisoriesIn } from './advisories.ts';
import {
  associationsOf,
  componentsOf,
  dataOf,
  piecesOfComponent,
  textComponentOf,
} from './components.ts';
import { conceptsOf, originOf } from './concepts.ts';
import type { Newsml1Document } from './document.ts';
import { newsml1Extra } from './extra.ts';
import { itemIdOf, revisionIn, usageIn } from './management.ts';

export const name = 'newsml';

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

/** Reads a `NewsItem`. @throws {WireError} with a pointer from the item */
export const storyOf = (
  item: XmlElement,
  { version, topics }: Newsml1Document,
  feed: FeedName,
): Story => {
  const fields = new FieldReader(item);
  const itemId = itemIdOf(fields, item);
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
  const { pubStatus, embargoedUntil, isStated, urgency } = usageIn(fields, item);
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
      'has neither text nor headline; give DataContent or NewsLines/HeadLine, or say by Update="A" in RevisionId that only its management changes',
    );
  const advisories = advisoriesIn(lines.flatMap((each) => elementsIn(each, 'NewsLine')));
  const notes = advisories.length > 0 ? advisories : (nitf.notes ?? []);
  const content = contentOf(
    {
      pubStatus,
      embargoedUntil,
      language,
      urgency,
      headline,
      slugline,
      dateline: lineOf('DateLine') ?? nitf.dateline ?? originOf(descriptive),
      byline: byline ?? lineOf('CreditLine'),
      edNote: notes.join('; ') || undefined,
      lead: body.length > 0 ? nitf.lead : undefined,
      ...rightsOf(around),
      ...conceptsOf(topics, descriptive),
      associations: [...associationsOf(item, components), ...(nitf.associations ?? [])],
    },
    pieces,
    slugline,
  );
  const { number, created, version: unnumbered } = revisionIn(fields, item);
  fields.check(name);
  return makeStory({
    feed,
    itemId,
    // Those of the text inside are not carried beside the item's own, and count as well.
    notes: [...notes, ...(nitf.notes ?? [])],
    format: { name, ...given({ version }) },
    content,
    pieces,
    number,
    created,
    statesPubStatus: isStated,
    extra: {
      ...newsml1Extra(item, lines, administrative, descriptive),
      ...given({ version: unnumbered }),
    },
  });
};
