import type { Problem } from '@quickwire/contracts';

/** Media type of RFC 9457. */
export const PROBLEM_JSON = 'application/problem+json';

/** What stands before the name of a kind of problem in its `type`. */
export const PROBLEM_TYPE = 'urn:quickwire:problem:';

type Headers = Readonly<Record<string, string>>;

/** Every kind of refusal: status, title, and the headers that always go with it. */
const kinds = {
  'bad-request': [400, 'The request cannot be understood'],
  'bad-query': [400, 'The query is not valid'],
  'bad-cursor': [400, 'The cursor is not valid'],
  'bad-event-id': [400, 'The event id is not valid'],
  'malformed-wire': [400, 'The wire cannot be read'],
  'malformed-text': [400, 'The text cannot be analysed'],
  'bad-redrive': [400, 'What to send again is not clear'],
  'local-only': [403, 'Not from elsewhere'],
  unauthorized: [401, 'The feed or its key is not known', { 'www-authenticate': 'Bearer' }],
  'no-such-address': [404, 'There is nothing at this address'],
  'no-such-package': [404, 'There is no such package'],
  'no-such-version': [404, 'There is no such version'],
  'version-gone': [410, 'The version is not given any more'],
  'no-such-receipt': [404, 'There is no such receipt'],
  'method-not-allowed': [405, 'The method is not allowed here'],
  'not-acceptable': [406, 'No representation is acceptable', { vary: 'Accept' }],
  'too-slow': [408, 'The request took too long'],
  'too-large': [413, 'The body is too large'],
  'unsupported-encoding': [415, 'The content encoding is not supported'],
  'format-not-allowed': [415, 'The feed does not take this format'],
  'unsupported-type': [415, 'The content type is not supported'],
  'too-many-requests': [429, 'The feed is over its rate'],
  'headers-too-large': [431, 'The headers are too large'],
  'internal-error': [500, 'Something went wrong here'],
  'too-many-readers': [503, 'Too many readers follow the events', { 'retry-after': '10' }],
  'log-away': [503, 'The log does not answer right now', { 'retry-after': '5' }],
} as const satisfies Record<string, readonly [status: number, title: string, headers?: Headers]>;

/** Name of a kind of problem: the last part of its `type`. */
export type ProblemName = keyof typeof kinds;

/** What all problems of a kind have in common. */
export interface ProblemKind {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly headers: Headers;
}

export const problemKind = (name: ProblemName): ProblemKind => {
  const [status, title, headers = {}]: readonly [number, string, Headers?] = kinds[name];
  return { type: `${PROBLEM_TYPE}${name}`, status, title, headers };
};

/** A request that is refused, with what to do about it: an answer of RFC 9457 problem details. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly headers: Headers;

  /**
   * @param detail what is wrong and what to do
   * @param rest pointers to the fields at fault; headers beside those of the kind
   */
  constructor(
    name: ProblemName,
    detail: string,
    rest: { readonly errors?: Problem['errors']; readonly headers?: Headers } = {},
  ) {
    super(detail);
    this.name = 'ProblemError';
    const { type, title, status, headers } = problemKind(name);
    this.problem = {
      type,
      title,
      status,
      detail,
      ...(rest.errors?.length && { errors: rest.errors }),
    };
    this.headers = { ...headers, ...rest.headers };
  }
}

/** A problem as an HTTP answer. */
export interface ProblemAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export const problemAnswer = ({ problem, headers }: ProblemError): ProblemAnswer => ({
  status: problem.status,
  headers: { ...headers, 'content-type': PROBLEM_JSON, 'cache-control': 'no-store' },
  body: JSON.stringify(problem),
});
