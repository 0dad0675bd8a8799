import { attributeOf, elementsAt, type XmlElement } from '../xml/element.ts';

// The aliases of the IPTC's own catalog, which messages point to without repeating it
// (https://iptc.org/std/catalog/): those that name concepts of a story.
const newsCodes = 'http://cv.iptc.org/newscodes/';
const iptcSchemes: Readonly<Record<string, string>> = {
  medtop: `${newsCodes}mediatopic/`,
  subj: `${newsCodes}subjectcode/`,
  genre: `${newsCodes}genre/`,
  scene: `${newsCodes}scene/`,
  prodgenre: `${newsCodes}productgenre/`,
  cpnat: `${newsCodes}cpnature/`,
};

/** Which scheme URI an alias stands for. */
export type Schemes = (alias: string) => string | undefined;

export const iptcAliases: Schemes = (alias) =>
  Object.hasOwn(iptcSchemes, alias) ? iptcSchemes[alias] : undefined;

/** The schemes that the catalogs in these elements declare, before those that are known already. */
export const withSchemesOf = (
  holders: readonly (XmlElement | undefined)[],
  outer: Schemes,
): Schemes => {
  const declared = new Map<string, string>();
  for (const scheme of holders.flatMap((holder) => elementsAt(holder, 'catalog', 'scheme'))) {
    const [alias, uri] = [attributeOf(scheme, 'alias'), attributeOf(scheme, 'uri')];
    if (alias !== undefined && uri !== undefined) declared.set(alias, uri);
  }
  return (alias) => declared.get(alias) ?? outer(alias);
};

/** What identifies a concept: its URI where its scheme is known, else the alias and the code. */
export interface Coded {
  readonly uri?: string;
  readonly scheme?: string;
  readonly code?: string;
}

/** Reads `uri`, `qcode` or `literal` of an element, or the same of an attribute such as `type` and `typeuri`. */
export const codedOf = (element: XmlElement, schemes: Schemes): Coded => {
  const uri = attributeOf(element, 'uri');
  if (uri !== undefined) return { uri };
  const qcode = attributeOf(element, 'qcode');
  const literal = attributeOf(element, 'literal');
  if (qcode === undefined) return literal === undefined ? {} : { code: literal };
  const colon = qcode.indexOf(':');
  if (colon < 0) return { code: qcode };
  const [scheme, code] = [qcode.slice(0, colon), qcode.slice(colon + 1)];
  const base = schemes(scheme);
  return base === undefined ? { scheme, code } : { uri: base + code };
};

/** The code alone of a QCode or of a concept's URI: `usable` of `stat:usable`. */
export const bareCode = (value: string | undefined): string | undefined =>
  value?.replace(/^.*[:/#]/, '') || undefined;

/** The bare code of an element's `qcode`, `uri` or `literal`. */
export const bareCodeOf = (element: XmlElement | undefined): string | undefined =>
  bareCode(
    attributeOf(element, 'qcode') ?? attributeOf(element, 'uri') ?? attributeOf(element, 'literal'),
  );
