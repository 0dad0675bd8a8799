const afterDeclaration = (text: string, start: number): number => {
  // An internal subset has '>' of its own; it ends with ']' before the last.
  const [bracket, end] = [text.indexOf('[', start), text.indexOf('>', start)];
  if (end < 0) return -1;
  if (bracket < 0 || bracket > end) return end + 1;
  const close = text.indexOf(']', bracket);
  const last = close < 0 ? -1 : text.indexOf('>', close);
  return last < 0 ? -1 : last + 1;
};

const after = (text: string, mark: string, start: number): number => {
  const at = text.indexOf(mark, start);
  return at < 0 ? -1 : at + mark.length;
};

/** The name of the first element of XML or HTML, as written; undefined when the text does not begin as either. */
export const rootName = (text: string): string | undefined => {
  let at = 0;
  while (at >= 0 && at < text.length) {
    at += /^\s*/.exec(text.slice(at, at + 4096))![0].length;
    if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (text.startsWith('<!', at)) at = afterDeclaration(text, at);
    else if (/\s/.test(text[at] ?? '')) continue;
    else return /^<([\p{L}_][\w:.-]*)/u.exec(text.slice(at, at + 200))?.[1];
  }
  return undefined;
};
