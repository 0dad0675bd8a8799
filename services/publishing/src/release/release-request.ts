import { z } from 'zod';
import type { JsonBodyOptions } from '../read-json-body.ts';

/** What an operator says with a release. */
export const ReleaseRequest = z
  .strictObject({
    by: z.string().trim().min(1).max(100).describe('Who gives the word; it is logged'),
    embargo: z.literal(true).optional().describe('Let it go before its embargo ends'),
    withheld: z.literal(true).optional().describe('Let it go although the agency withholds it'),
  })
  .meta({ id: 'ReleaseRequest' });
export type ReleaseRequest = z.infer<typeof ReleaseRequest>;

/** How the body of a release is read. */
export const releaseBody: JsonBodyOptions<ReleaseRequest> = {
  schema: ReleaseRequest,
  problem: 'bad-request',
  hint: '{"by": "your name"}, with "embargo": true or "withheld": true to overrule either',
};
