const named = /\b(?:urn:[a-z0-9][a-z0-9-]{1,31}:|tag:|https?:\/\/)[^\s,;"“”'<>()[\]]{3,300}/i;

/** A NewsML 1 identifier without the revision at its end, which is no part of what the item is through all of them. */
export const withoutRevision = (uri: string): string =>
  uri.replace(/^(urn:newsml:[^:]+:\d{8}:.+):\d+[NUA]?$/i, '$1');

/** The item that a note to editors names by its URN, tag or address. */
export const namedItem = (note: string | undefined): string | undefined => {
  const uri = named.exec((note ?? '').slice(0, 1000))?.[0]?.replace(/[.:!?]+$/, '');
  return uri && withoutRevision(uri);
};
