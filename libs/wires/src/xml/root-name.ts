/** Where what stands before the root ends; -1 when it never does. */
const skipOver = (text: string, at: number, end: string): number => {
  const found = text.indexOf(end, at);
  return found < 0 ? -1 : found + end.length;
};

/** Where a DOCTYPE ends, with or without an internal subset. */
const skipDoctype = (text: string, at: number): number => {
  const close = text.indexOf('>', at);
  if (close < 0 || !text.slice(at, close).includes('[')) return close < 0 ? -1 : close + 1;
  const subset = skipOver(text, at, ']');
  return subset < 0 ? -1 : skipOver(text, subset, '>');
};

/**
 * The name of the root element without its prefix, as far as the text shows it; undefined when the text is no
 * XML. Looks no further than the root's start tag.
 */
export const rootNameOf = (text: string): string | undefined => {
  let at = 0;
  while (at >= 0 && at < text.length) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (text.startsWith('<?', at)) at = skipOver(text, at, '?>');
    else if (text.startsWith('<!--', at)) at = skipOver(text, at, '-->');
    else if (text.startsWith('<!', at)) at = skipDoctype(text, at);
    else return /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(text.slice(at, at + 100))?.[1];
  }
  return undefined;
};
