/** What stands before the root is a declaration, a document type and comments: a page's worth. */
const maxProlog = 64_000;

/** Where what begins at a position ends; -1 when it never does. */
const skipOver = (text: string, at: number, end: string): number => {
  const found = text.indexOf(end, at);
  return found < 0 ? -1 : found + end.length;
};

/** Where a DOCTYPE ends, with or without an internal subset. */
const skipDoctype = (text: string, at: number): number => {
  const close = text.indexOf('>', at);
  if (close < 0) return -1;
  const bracket = text.slice(at, close).indexOf('[');
  if (bracket < 0) return close + 1;
  const subset = skipOver(text, at + bracket, ']');
  return subset < 0 ? -1 : skipOver(text, subset, '>');
};

/**
 * The name of the root element without its prefix, as far as the text shows it; undefined when the text is no
 * XML. Looks no further than the root's start tag, and no further than 64,000 characters for it.
 */
export const rootNameOf = (text: string): string | undefined => {
  const start = text.trimStart().slice(0, maxProlog);
  let at = 0;
  while (at >= 0 && at < start.length) {
    while (/\s/.test(start[at] ?? '')) at++;
    if (start.startsWith('<?', at)) at = skipOver(start, at, '?>');
    else if (start.startsWith('<!--', at)) at = skipOver(start, at, '-->');
    else if (start.startsWith('<!', at)) at = skipDoctype(start, at);
    else return /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(start.slice(at, at + 100))?.[1];
  }
  return undefined;
};
