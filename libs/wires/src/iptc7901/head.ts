/** What stands above the text: the lines as far as the one that ends in '='. */
export interface Head {
  readonly notes: readonly string[];
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  readonly rest: readonly string[];
}

const maxLines = 20;
const bylineStart = /^(?:von|by|par|por|di|av|door|da)\s+\p{Lu}/iu;

/** Lines that a bracket holds together are one note; the others are each their own. */
const joinBrackets = (lines: readonly string[]): string[] => {
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    if (open) joined.push(`${joined.pop()} ${text}`);
    else joined.push(text);
    open = (open || text.startsWith('(')) && !/\)$/.test(text);
  }
  return joined;
};

/** Parts a body into its head and the lines of the text. Without a line that ends in '=' the first line is the head. */
export const headOf = (lines: readonly string[]): Head => {
  const first = lines.findIndex((line) => line.trim() !== '');
  const marked = lines.findIndex((line) => /=\s*$/.test(line));
  const end = marked >= 0 && marked < first + maxLines ? marked : first;
  const head = joinBrackets(lines.slice(0, end + 1).map((line) => line.replace(/\s*=\s*$/, '')));
  const notes = head
    .filter((line) => line.startsWith('('))
    .map((line) => line.slice(1).replace(/\)$/, ''));
  const others = head.filter((line) => !line.startsWith('('));
  const byline = others.find((line) => bylineStart.test(line));
  const headline = others.filter((line) => line !== byline).join(' ');
  return { notes, headline: headline || undefined, byline, rest: lines.slice(end + 1) };
};
