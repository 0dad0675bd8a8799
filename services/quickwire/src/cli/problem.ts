import { oneLine } from './plain.ts';

interface ProblemLike {
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly errors?: unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? oneLine(value) : '');

const parse = (body: string): ProblemLike | undefined => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // Not every proxy on the way speaks JSON; the status is told then.
    return undefined;
  }
};

const fieldFaults = (errors: unknown): string[] =>
  Array.isArray(errors)
    ? errors.map((error: { pointer?: unknown; detail?: unknown }) =>
        [text(error?.pointer), text(error?.detail)].filter(Boolean).join(' '),
      )
    : [];

/** RFC 9457 problem details, or whatever else a server answered, as one plain line. */
export const problemLine = (status: number, body: string): string => {
  const problem = parse(body);
  const said = text(problem?.detail) || text(problem?.title);
  if (!said) return `the server answered ${status}`;
  const faults = fieldFaults(problem?.errors).filter((fault) => fault && fault !== said);
  return faults.length > 0 ? `${said} (${faults.join('; ')})` : said;
};
