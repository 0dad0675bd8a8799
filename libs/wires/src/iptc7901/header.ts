/** What an IPTC 7901 header says before STX. */
export interface Header7901 {
  /** The sender's service, as in 'bdt'. */
  readonly source: string;
  readonly number: string;
  readonly priority: number | undefined;
  readonly category: string | undefined;
  readonly words: number | undefined;
  /** What the sender adds, often a reference and its version, as in '170123-89-00065#2'. */
  readonly more: string;
  readonly keywords: string | undefined;
}

const firstLine =
  /^(?<source>[\p{L}]{1,6})(?<number>\d{2,6})[ \t]+(?<priority>\d)(?:[ \t]+(?<category>\p{L}[\p{L}\d]{0,5}))?(?:[ \t]+(?<words>\d{1,6}))?(?<more>.*)$/u;

/** The header of a message; undefined when it is none of this format's. */
export const header7901 = (header: string): Header7901 | undefined => {
  const [first = '', ...others] = header.split('\n');
  const found = firstLine.exec(first.trim())?.groups;
  if (!found) return undefined;
  const keywords = others
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
  const { priority, words } = found;
  return {
    source: found['source']!.toLowerCase(),
    number: found['number']!,
    priority: priority === '0' ? undefined : Number(priority),
    category: found['category'],
    words: words === undefined ? undefined : Number(words),
    more: (found['more'] ?? '').trim(),
    keywords: keywords.replace(/[/\s]+$/, '') || undefined,
  };
};
