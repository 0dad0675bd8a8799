import { ProblemError } from '@quickwire/http-guard';
import { z } from 'zod';

/** What an operator says with a release. */
export const ReleaseRequest = z
  .strictObject({
    by: z.string().trim().min(1).max(100).describe('Who gives the word; it is logged'),
    embargo: z.literal(true).optional().describe('Let it go before its embargo ends'),
    withheld: z.literal(true).optional().describe('Let it go although the agency withholds it'),
  })
  .meta({ id: 'ReleaseRequest' });
export type ReleaseRequest = z.infer<typeof ReleaseRequest>;

const hint =
  'send {"by": "your name"}, with "embargo": true or "withheld": true to overrule either';

const parseJson = (body: unknown): unknown => {
  if (!(body instanceof Uint8Array)) return body;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new ProblemError('bad-request', `the body is not JSON; ${hint}`);
  }
};

/**
 * Reads the body of a release.
 * @throws {ProblemError} 400 that says which field is at fault
 */
export const readReleaseRequest = (body: unknown): ReleaseRequest => {
  const parsed = ReleaseRequest.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'body'}: ${message}`,
  );
  throw new ProblemError('bad-request', `${faults.join('; ')}; ${hint}`);
};
