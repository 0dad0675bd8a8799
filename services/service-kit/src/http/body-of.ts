import { type BodyLimits, readBody, tooLarge } from '@quickwire/http-guard';
import type { FastifyRequest } from 'fastify';

/**
 * The body as the server's parsers left it. Beside the door, which wants bodies unread, it lies in the stream still
 * and comes as bytes.
 * @throws {ProblemError} 408, 413
 */
export const bodyOf = async (
  { body, raw }: FastifyRequest,
  limits: BodyLimits,
): Promise<unknown> => {
  if (body !== undefined) return body;
  const { bytes, truncated } = await readBody(raw, limits);
  if (truncated) throw tooLarge();
  return bytes;
};
