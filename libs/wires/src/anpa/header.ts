/** What an ANPA 1312 header says before STX. */
export interface AnpaHeader {
  /** The service level designator, as in 'a'. */
  readonly service: string;
  readonly number: string;
  readonly priority: string | undefined;
  readonly category: string | undefined;
  /** The keyword line: keyword, version and word count. */
  readonly line: string;
  readonly words: number | undefined;
}

const start =
  /^(?<service>[a-z]{1,2})(?<number>\d{3,5})\s*(?:(?<priority>[a-z])\s*(?<category>[a-z])(?![a-z]))?\s*/i;

/** Control characters part the fields of a header; runs of them are one. */
const spaced = (header: string): string =>
  header.replace(/\p{Cc}+/gu, (run) => (run.includes('\n') ? '\n' : '\t'));

/** The header of a message; undefined when it is none of this format's. */
export const anpaHeader = (header: string): AnpaHeader | undefined => {
  const text = spaced(header).trim();
  const found = start.exec(text);
  if (!found?.groups) return undefined;
  const rest = text.slice(found[0].length);
  const fields = rest.split(/[\t\n]+/).map((field) => field.trim());
  const line = fields.find((field) => /\p{L}{2}/u.test(field)) ?? '';
  const words = /(?:^|[\s,])(\d{3,5})\s*$/.exec(
    fields.findLast((field) => /\d/.test(field)) ?? '',
  )?.[1];
  const { service, number, priority, category } = found.groups;
  return {
    service: service!.toLowerCase(),
    number: number!,
    priority: priority?.toLowerCase(),
    category: category?.toLowerCase(),
    line,
    words: words === undefined ? undefined : Number(words),
  };
};
