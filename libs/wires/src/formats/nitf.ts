import type { FeedName, Story } from '@quickwire/contracts';
import type { NamedRelative } from '../family.ts';
import { given, makeStory } from '../make-story.ts';
import { type NitfBody, readNitfBody } from '../nitf/body.ts';
import { readNitfConcepts } from '../nitf/concepts.ts';
import { itemOfKey, placeOfKey } from '../nitf/du-key.ts';
import { nitfExtra } from '../nitf/extra.ts';
import { readEach, soleItem } from '../read-each.ts';
import type { ReadItem, WireFormat } from '../wire-format.ts';
import { contentOf, heldStatus, piecesOrLead, statusOf, versionNumberOf } from '../xml/content.ts';
import { attributeOf, elementAt, elementsAt, textOf, type XmlElement } from '../xml/element.ts';
import { FieldReader } from '../xml/field-reader.ts';
import { writtenTimeOf } from '../xml/instant.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { rootNameOf } from '../xml/root-name.ts';

const name = 'nitf';
const statusWords = 'usable, embargoed, withheld or canceled';

const versionOf = (nitf: XmlElement): string | undefined =>
  /NITF\D*(\d+\.\d+)/i.exec(attributeOf(nitf, 'version')?.slice(0, 100) ?? '')?.[1];

/** The document's id; where the sender counts versions at its end, a `meta` has the id without. */
const documentIdOf = (nitf: XmlElement): string | undefined => {
  const id = attributeOf(elementAt(nitf, 'head', 'docdata', 'doc-id'), 'id-string');
  if (id === undefined) return undefined;
  const base = id.replace(/_\d+$/, '');
  const named = elementsAt(nitf, 'head', 'meta').some(
    (meta) => attributeOf(meta, 'content') === base,
  );
  return named ? base : id;
};

/** A release without an offset is an embargo nobody can keep, unless it is over when the document is issued. */
const embargoOf = (fields: FieldReader, docdata: XmlElement | undefined): string | undefined => {
  const release = elementAt(docdata, 'date.release');
  const [at, issued] = [release, elementAt(docdata, 'date.issue')].map((date) =>
    writtenTimeOf(attributeOf(date, 'norm') ?? ''),
  );
  if (at && !at.hasOffset && issued && at.instant <= issued.instant) return undefined;
  if (release && attributeOf(release, 'norm') === undefined && textOf(release) !== undefined)
    fields.fault(
      release,
      'norm',
      'is missing; give the date and time with an offset, as in 2026-02-17T10:00:00Z',
    );
  return fields.embargo(release, 'norm');
};

const notesOf = (docdata: XmlElement | undefined, body: NitfBody): string[] => [
  ...['ed-msg', 'correction'].flatMap((each) =>
    elementsAt(docdata, each).flatMap((message) => attributeOf(message, 'info') ?? []),
  ),
  ...body.notes,
];

const copyrightOf = (docdata: XmlElement | undefined): string | undefined => {
  const copyright = elementAt(docdata, 'doc.copyright');
  const parts = ['year', 'holder'].flatMap((part) => attributeOf(copyright, part) ?? []);
  return parts.length > 0 ? `© ${parts.join(' ')}` : undefined;
};

/** The document that this one corrects (NITF 3, `correction/@id-string`), unless that is an earlier version of its own. */
const correctedBy = (docdata: XmlElement | undefined, own: string | undefined): NamedRelative[] =>
  elementsAt(docdata, 'correction').flatMap((correction) => {
    const itemId = attributeOf(correction, 'id-string');
    return itemId === undefined || itemId.replace(/_\d+$/, '') === own
      ? []
      : [{ rel: 'corrects' as const, itemId }];
  });

/** The document that this one is an update to (NITF 3, `management-doc-idref`), unless it takes that one down. */
const updateOf = (docdata: XmlElement | undefined): NamedRelative[] => {
  const itemId = attributeOf(docdata, 'management-doc-idref');
  const status = statusOf(attributeOf(docdata, 'management-idref-status') ?? 'usable');
  return itemId === undefined || status !== 'usable' ? [] : [{ rel: 'replaces', itemId }];
};

const storyOf = (nitf: XmlElement, feed: FeedName): Story => {
  const fields = new FieldReader(nitf);
  const docdata = elementAt(nitf, 'head', 'docdata');
  const duKey = elementAt(docdata, 'du-key');
  const body = readNitfBody(nitf);
  const documentId = documentIdOf(nitf);
  const keyed = documentId === undefined ? itemOfKey(duKey) : undefined;
  const notes = notesOf(docdata, body);
  const itemId = documentId ?? keyed?.itemId ?? attributeOf(nitf, 'uno');
  if (itemId === undefined)
    fields.fault(nitf, undefined, 'has no id; give head/docdata/doc-id with an id-string');
  const embargoedUntil = embargoOf(fields, docdata);
  const status = fields.read(docdata, 'management-status', statusOf, statusWords);
  const version = attributeOf(duKey, 'version');
  const number = versionNumberOf(version) ?? keyed?.number;
  const slugline = attributeOf(duKey, 'key');
  const headline = body.headline ?? textOf(elementAt(nitf, 'head', 'title'));
  const pieces = piecesOrLead(body.pieces, body.lead, headline);
  const pubStatus = heldStatus(status, embargoedUntil);
  const content = contentOf(
    {
      pubStatus,
      embargoedUntil,
      language: fields.language(nitf, 'baselang') ?? fields.language(nitf, 'xml:lang'),
      urgency: fields.urgency(elementAt(docdata, 'urgency'), 'ed-urg'),
      headline,
      slugline,
      dateline: body.dateline,
      byline: body.byline,
      edNote: notes.join(' ') || undefined,
      lead: body.pieces.length > 0 ? body.lead : undefined,
      usageTerms: body.rights,
      copyrightNotice: copyrightOf(docdata) ?? body.copyright,
      ...readNitfConcepts(nitf),
      associations: body.associations,
    },
    pieces,
    slugline,
  );
  const created =
    fields.time(elementAt(docdata, 'date.issue'), 'norm') ??
    fields.time(elementAt(nitf, 'head', 'pubdata'), 'date.publication');
  if (pieces.length === 0 && pubStatus !== 'canceled')
    fields.fault(nitf, undefined, 'has neither text nor headline; give body.content or hedline');
  fields.check(name);
  return makeStory({
    feed,
    itemId: itemId ?? '',
    notes,
    format: { name, ...given({ version: versionOf(nitf) }) },
    content,
    pieces,
    number,
    created,
    statesPubStatus: status !== undefined,
    family: [
      ...(keyed?.main ? [keyed.main] : []),
      ...correctedBy(docdata, itemId),
      ...updateOf(docdata),
    ],
    familyPlace: keyed ? undefined : placeOfKey(feed, duKey, created),
    ...(keyed?.main && { revisionKind: 'add' as const }),
    extra: nitfExtra(nitf, body),
  });
};

/** Another document whose status this one sets: a kill or a hold that comes as a document of its own. */
const statusOfOther = (nitf: XmlElement, feed: FeedName): Story | undefined => {
  const docdata = elementAt(nitf, 'head', 'docdata');
  const itemId = attributeOf(docdata, 'management-doc-idref');
  const fields = new FieldReader(nitf);
  const pubStatus = fields.read(docdata, 'management-idref-status', statusOf, statusWords);
  if (itemId === undefined || (pubStatus !== 'canceled' && pubStatus !== 'withheld'))
    return undefined;
  const body = readNitfBody(nitf);
  const created = fields.time(elementAt(docdata, 'date.issue'), 'norm');
  fields.check(name);
  return makeStory({
    feed,
    itemId,
    format: { name, ...given({ version: versionOf(nitf) }) },
    content: contentOf(
      { pubStatus, headline: body.headline, edNote: notesOf(docdata, body).join(' ') || undefined },
      [],
      itemId,
    ),
    pieces: [],
    created,
  });
};

/** IPTC NITF 3 (https://iptc.org/standards/nitf/). */
export const nitf: WireFormat = {
  name,

  detects: (input) => rootNameOf(input) === 'nitf',

  parse: (input, { feed }): readonly ReadItem[] => {
    const root = parseXml(input);
    const other = statusOfOther(root, feed);
    if (!other) return soleItem(storyOf(root, feed));
    return readEach(
      [() => other, () => storyOf(root, feed)],
      (_, index) => (index === 0 ? '/nitf/head/docdata/@management-doc-idref' : '/nitf'),
      (read) => read(),
    );
  },
};
