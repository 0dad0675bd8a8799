import { FeedName } from '@quickwire/contracts';
import type { Route } from '@quickwire/http-guard';
import { z } from 'zod';
import { Answer } from './answer.ts';
import { MAX_KEY_LENGTH } from './idempotency/idempotency-key.ts';

const wire = z.string().describe('The bytes of the wire, in any of the formats of docs/formats.md');

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
      { in: 'path', name: 'feed', description: 'A feed of QUICKWIRE_FEEDS', schema: FeedName },
      {
        in: 'header',
        name: 'Idempotency-Key',
        description: `draft-ietf-httpapi-idempotency-key-header: a string of the sender's choice, at most ${MAX_KEY_LENGTH} characters, with or without quotes. For a day the same key with the same body is given the first answer again and makes no new receipt; as far as the cache is there`,
        schema: z.string().optional(),
      },
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
        description:
          'The wire is durable; of one with several items those that have a receipt, at least one',
        content: { 'application/json': Answer },
      },
    ],
    problems: [
      'malformed-wire',
      'bad-idempotency-key',
      'unauthorized',
      'too-slow',
      'key-in-use',
      'too-large',
      'unsupported-encoding',
      'key-reused',
      'busy',
      'log-away',
    ],
  },
];
