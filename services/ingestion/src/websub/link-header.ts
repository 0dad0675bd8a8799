/** A target of a Link header (RFC 8288) and its relations, in lower case. */
export interface HeaderLink {
  readonly href: string;
  readonly rels: readonly string[];
}

const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]*))?)*)/g;
const PARAMETER = /;\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?/g;

const relsOf = (parameters: string): readonly string[] => {
  // Only the first counts (RFC 8288, 3.3).
  for (const [, name = '', quoted, bare] of parameters.matchAll(PARAMETER))
    if (name.toLowerCase() === 'rel')
      return (quoted ?? bare ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return [];
};

/** The links of a Link header, several joined by commas included. */
export const readLinkHeader = (header: string): readonly HeaderLink[] =>
  [...header.matchAll(LINK)].map(([, href = '', parameters = '']) => ({
    href: href.trim(),
    rels: relsOf(parameters),
  }));
