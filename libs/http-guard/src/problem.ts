import type { Problem } from '@quickwire/contracts';

/** Media type of RFC 9457. */
export const PROBLEM_JSON = 'application/problem+json';

/** The `type` of a problem of this name. */
export const problemType = (name: string): string => `urn:quickwire:problem:${name}`;

/** A request that is refused, with what to do about it. */
export class RefusedError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

const titles: Readonly<Record<string, readonly [number, string]>> = {
  'malformed-wire': [400, 'The wire cannot be read'],
  'malformed-text': [400, 'The text cannot be analysed'],
  'local-only': [403, 'Not from elsewhere'],
  unauthorized: [401, 'The feed or its key is not known'],
  'too-large': [413, 'The wire is too large'],
  'unsupported-encoding': [415, 'The content encoding is not supported'],
  'log-away': [503, 'Nothing can be taken right now'],
};

/** Problem details (RFC 9457) of a known kind. */
export const problemOf = (
  name: keyof typeof titles & string,
  detail: string,
  errors?: Problem['errors'],
): Problem => {
  const [status, title] = titles[name] ?? [500, 'Something went wrong'];
  return {
    type: problemType(name),
    title,
    status,
    detail,
    ...(errors?.length && { errors }),
  };
};
