import { EventId, FeedName, ReceiptId, StoryId } from '@quickwire/contracts';
import type { Route } from '@quickwire/http-guard';
import { z } from 'zod';

const Receipt = z
  .object({
    receiptId: ReceiptId.describe('Finds it in the ledger'),
    storyId: StoryId,
    version: z.string(),
    eventId: EventId,
    outcome: z
      .enum(['accepted', 'duplicate', 'stale', 'held', 'dropped'])
      .describe(
        'A guess; the pipeline decides. `dropped` is certain: a rule of the feed keeps it out',
      ),
    reason: z.string().optional().describe('Which rule dropped it, and why'),
  })
  .meta({ id: 'Receipt' });

const wire = z.string().describe('The bytes of the wire: ninjs 1 to 3 or house text');

/** The routes of the door. */
export const ingestionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/wires/{feed}',
    id: 'pushWire',
    summary: 'Push a wire',
    description:
      'The format is found from the bytes, whatever the content type. 1 MiB at most, after unpacking; gzip is unpacked. A resend never doubles.',
    feedKey: true,
    parameters: [
      { in: 'path', name: 'feed', description: 'A configured feed', schema: FeedName },
      {
        in: 'header',
        name: 'traceparent',
        description: 'W3C Trace Context; continued',
        schema: z.string().optional(),
      },
    ],
    body: { 'application/json': z.looseObject({}), 'text/plain': wire },
    answers: [
      {
        status: 202,
        description: 'The wire is durable',
        content: { 'application/json': Receipt },
      },
    ],
    problems: [
      'malformed-wire',
      'unauthorized',
      'too-slow',
      'too-large',
      'unsupported-encoding',
      'format-not-allowed',
      'too-many-requests',
      'log-away',
    ],
  },
];
