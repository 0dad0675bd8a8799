import { pipeline, ReceiptId, type StageName } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import { z } from 'zod';

const stageNames = Object.keys(pipeline.stages) as [StageName, ...StageName[]];

/** Which dead letters to send again: those of a stage, of one receipt or all. */
export const RedriveBody = z
  .strictObject({
    stage: z.enum(stageNames).describe('The stage that put them aside'),
    receiptId: ReceiptId.optional().describe('Of this receipt alone'),
    all: z.literal(true).optional().describe('Of every receipt'),
    after: z.string().max(4096).optional().describe('`next` of the answer before'),
  })
  .refine(({ receiptId, all }) => (receiptId === undefined) === (all === true), {
    message: 'give receiptId, or all: true',
  })
  .meta({ id: 'Redrive' });
export type RedriveBody = z.infer<typeof RedriveBody>;

const refuse = (detail: string): never => {
  throw new ProblemError('bad-redrive', detail);
};

const parse = (body: unknown): unknown => {
  if (!(body instanceof Uint8Array) && typeof body !== 'string') return body;
  try {
    return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
  } catch (error) {
    return refuse(`the body is not JSON: ${(error as Error).message}`);
  }
};

/**
 * Reads what to send again. JSON by name alone: a browser asks before it sends that to another origin.
 * @throws {ProblemError} 400 that names the field, 415
 */
export const readRedriveRequest = (body: unknown, contentType = ''): RedriveBody => {
  if (!/^application\/json\s*(;|$)/i.test(contentType.trim()))
    throw new ProblemError('unsupported-type', 'send it as application/json');
  const parsed = RedriveBody.safeParse(parse(body));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  return refuse(`${faults.join('; ')}; send {"stage": "extraction", "all": true}`);
};
