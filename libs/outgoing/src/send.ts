import { type Dispatcher, errors, request } from 'undici';
import type { AllowList } from './allow-list.ts';
import { nameOf } from './check-url.ts';
import { OutgoingError } from './errors.ts';
import { readBody } from './read-body.ts';
import { type Ask, nextHop } from './redirect.ts';

/** Most bytes of the headers of an answer. */
export const MAX_HEADER_BYTES = 16 * 1024;

/** An answer, or where it leads on to. */
export type Sent =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly bytes: Uint8Array;
    }
  | { readonly status: number; readonly next: Ask };

/** How a request is sent. */
export interface SendOptions {
  readonly agent: Dispatcher;
  readonly allow: AllowList;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

const flatten = (
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );

/** Where every address of a host refuses, the message is empty. */
const reasonOf = ({ message, code }: NodeJS.ErrnoException): string =>
  message || (code ?? 'no reason given');

/** What went wrong, in this package's words. */
const told = (error: unknown, url: URL): OutgoingError => {
  const known = [error, (error as Error).cause].find((one) => one instanceof OutgoingError);
  if (known) return known;
  if (error instanceof errors.HeadersOverflowError)
    return new OutgoingError(
      'TOO_LARGE',
      `the headers of ${nameOf(url)} are longer than ${MAX_HEADER_BYTES} bytes`,
      { cause: error },
    );
  return new OutgoingError(
    'UNREACHABLE',
    `${nameOf(url)} cannot be reached or broke off: ${reasonOf(error as Error)}`,
    { cause: error },
  );
};

const receive = async (
  ask: Ask,
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  { allow, maxBytes }: SendOptions,
): Promise<Sent> => {
  const flat = flatten(headers);
  const next = nextHop(ask, status, flat['location'], allow);
  if (next) return { status, next };
  return { status, headers: flat, bytes: await readBody(body, flat['content-encoding'], maxBytes) };
};

/**
 * Sends a request once.
 * @throws {OutgoingError} whatever goes wrong; when the signal ended it, the caller knows better why
 */
export const send = async (ask: Ask, options: SendOptions): Promise<Sent> => {
  const { url, method, headers, body = null } = ask;
  const { agent: dispatcher, signal } = options;
  try {
    const answer = await request(url, { dispatcher, method, headers, body, signal });
    // Whoever reads the body is told; of one that is left unread the error would end the process.
    answer.body.on('error', () => {});
    try {
      return await receive(ask, answer, options);
    } finally {
      answer.body.destroy();
    }
  } catch (error) {
    throw told(error, url);
  }
};
