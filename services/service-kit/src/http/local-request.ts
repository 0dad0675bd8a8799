import { ProblemError, readBody, tooLarge } from '@quickwire/http-guard';
import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Refuses a request that does not come from this machine. For routes without keys.
 * @throws {ProblemError} 403
 */
export const requireLocal = ({ socket }: FastifyRequest, path: string): void => {
  if (!LOOPBACK.test(socket.remoteAddress ?? ''))
    throw new ProblemError(
      'local-only',
      `${path} answers on its own machine alone; call it from there`,
    );
};

/** The body, as far as the server has parsed it. Beside the door, which wants bodies unread, it lies in the stream still. */
export const bodyOf = async (
  { body, raw }: FastifyRequest,
  limits: { readonly maxBytes: number; readonly deadlineMs: number },
): Promise<unknown> => {
  if (body !== undefined) return body;
  const { bytes, truncated } = await readBody(raw, limits);
  if (truncated) throw tooLarge();
  return bytes;
};
