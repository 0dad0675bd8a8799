import { given, listGiven } from '../make-story.ts';
import { attributeOf, elementAt, elementsAt, textOf, type XmlElement } from '../xml/element.ts';
import type { NitfBody } from './body.ts';

type Attributes = Readonly<Record<string, string>>;

const attributesOf = (elements: readonly XmlElement[]): readonly Attributes[] | undefined =>
  listGiven(
    elements.map(({ attributes }) => attributes).filter((each) => Object.keys(each).length > 0),
  );

const metaOf = (nitf: XmlElement): Readonly<Record<string, string>> | undefined => {
  const pairs = elementsAt(nitf, 'head', 'meta').flatMap((meta) => {
    const [name, content] = [attributeOf(meta, 'name'), attributeOf(meta, 'content')];
    return name !== undefined && content !== undefined ? [[name, content] as const] : [];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
};

/** What an NITF document says that a story has no field for, under the element's own name. */
export const nitfExtra = (nitf: XmlElement, body: NitfBody): Record<string, unknown> => {
  const docdata = (name: string): XmlElement[] => elementsAt(nitf, 'head', 'docdata', name);
  const title = textOf(elementAt(nitf, 'head', 'title'));
  const keywords = docdata('key-list').flatMap((list) =>
    elementsAt(list, 'keyword').flatMap(
      (keyword) => attributeOf(keyword, 'key') ?? textOf(keyword) ?? [],
    ),
  );
  return given({
    title: title === body.headline ? undefined : title,
    subheadlines: listGiven(body.subheadlines),
    meta: metaOf(nitf),
    keywords: listGiven(keywords),
    'tobject.type': attributeOf(elementAt(nitf, 'head', 'tobject'), 'tobject.type'),
    series: attributesOf(docdata('series')),
    'du-key': attributesOf(docdata('du-key')),
    'doc-scope': attributesOf(docdata('doc-scope')),
    'date.expire': attributeOf(docdata('date.expire')[0], 'norm'),
    fixture: attributesOf(docdata('fixture')),
    correction: attributesOf(docdata('correction')),
    'del-list': attributesOf(docdata('del-list').flatMap((list) => elementsAt(list, 'from-src'))),
    'doc.rights': attributesOf(docdata('doc.rights')),
    pubdata: attributesOf(elementsAt(nitf, 'head', 'pubdata')),
    'revision-history': attributesOf(elementsAt(nitf, 'head', 'revision-history')),
    distributor: body.distributor,
    tagline: body.tagline,
  });
};
