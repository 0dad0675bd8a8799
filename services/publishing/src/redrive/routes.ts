import { ReceiptId } from '@quickwire/contracts';
import type { Route } from '@quickwire/http-guard';
import { z } from 'zod';
import { RedriveBody } from './redrive-request.ts';

const Redriven = z
  .object({
    sent: z.array(z.object({ receiptId: ReceiptId })).describe('Appended again to their topic'),
    left: z
      .array(z.object({ receiptId: z.string(), why: z.string() }))
      .describe('Left as they are'),
    next: z.string().optional().describe('Where the next call goes on; absent when all are done'),
  })
  .meta({ id: 'Redriven' });

/** The route that sends dead letters again. */
export const redriveRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/redrive',
    id: 'redrive',
    summary: 'Sends dead letters again, once their cause is mended',
    description:
      'Each record is appended again to the topic it came from; its stage deals with each letter once, however often it is sent. It has no keys, so it answers on its own machine alone.',
    body: { 'application/json': RedriveBody },
    answers: [
      { status: 200, description: 'What was sent', content: { 'application/json': Redriven } },
    ],
    problems: [
      'bad-redrive',
      'local-only',
      'too-slow',
      'too-large',
      'unsupported-type',
      'log-away',
    ],
  },
];
