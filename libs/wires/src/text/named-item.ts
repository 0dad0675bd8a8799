const named = /\b(?:urn:[a-z0-9][a-z0-9-]{1,31}:|tag:|https?:\/\/)[^\s,;"“”'<>()[\]]{3,300}/i;

/** The item that a note to editors names by its URN, tag or address. */
export const namedItem = (note: string | undefined): string | undefined =>
  named.exec((note ?? '').slice(0, 1000))?.[0]?.replace(/[.:!?]+$/, '');
