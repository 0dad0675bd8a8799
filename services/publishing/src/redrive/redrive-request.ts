import { pipeline, ReceiptId, type StageName } from '@quickwire/contracts';
import { z } from 'zod';
import type { JsonBodyOptions } from '../read-json-body.ts';

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

/** How the body of a redrive is read. */
export const redriveBody: JsonBodyOptions<RedriveBody> = {
  schema: RedriveBody,
  problem: 'bad-redrive',
  hint: '{"stage": "extraction", "all": true}, or "receiptId" in place of "all"',
};
