import { CliError, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { oneLine } from './plain.ts';

const ANSWER_MS = 30_000;

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'its name cannot be looked up',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${ANSWER_MS / 1000} s`;
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return reasons[cause?.code ?? ''] ?? cause?.message ?? error.message;
};

/** Why a server cannot be reached, and what to do. */
const faultOf = (server: string, error: unknown): string => {
  const { code } = ((error as Error | undefined)?.cause ?? {}) as { code?: string };
  if (code?.startsWith('ERR_SSL_') && server.startsWith('https:'))
    return `cannot reach ${server}: it speaks http; give ${server.replace('https:', 'http:')}`;
  return `cannot reach ${server}: ${oneLine(reasonOf(error))}; "npm start" starts Quickwire`;
};

/** An address under a server's own. */
export const addressOf = (server: string, path: string): string =>
  new URL(path, server.endsWith('/') ? server : `${server}/`).href;

/** The error that says a server cannot be reached. */
export const unreachable = (server: string, error: unknown): CliError =>
  new CliError(exitCodes.unreachable, faultOf(server, error), { cause: error });

/**
 * Asks a server and waits half a minute at most.
 * @throws {CliError} when it does not answer
 */
export const ask = async (
  io: Io,
  server: string,
  path: string,
  init: RequestInit = {},
): Promise<Response> => {
  const signal = AbortSignal.any([io.signal, AbortSignal.timeout(ANSWER_MS)]);
  try {
    return await io.fetch(addressOf(server, path), { ...init, signal });
  } catch (error) {
    if (io.signal.aborted) throw new CliError(exitCodes.failed, 'interrupted', { cause: error });
    throw unreachable(server, error);
  }
};
