import { FeedName } from '@quickwire/contracts';
import type { Parameter, Route } from '@quickwire/http-guard';
import { z } from 'zod';
import { Answer } from './answer.ts';
import { MAX_KEY_LENGTH } from './idempotency/idempotency-key.ts';

const wire = z.string().describe('The bytes of the wire, in any of the formats of docs/formats.md');

const callback: readonly Parameter[] = [
  { in: 'path', name: 'feed', description: 'A feed that is subscribed', schema: FeedName },
  {
    in: 'path',
    name: 'token',
    description: 'Made by the door, known to the hub',
    schema: z.string(),
  },
];

const inQuery = (name: string, schema: z.ZodType, description: string): Parameter => ({
  in: 'query',
  name,
  description,
  schema,
});

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
      'format-not-allowed',
      'key-reused',
      'too-many-requests',
      'busy',
      'log-away',
    ],
  },
  {
    method: 'GET',
    path: '/v1/websub/{feed}/{token}',
    id: 'answerHub',
    summary: 'Confirm a subscription to its hub, or take its denial (WebSub, 5.2 and 5.3)',
    description:
      'For the hubs of the feeds that are subscribed. A wish is confirmed only when its topic, its mode and the token in the address fit what is configured.',
    parameters: [
      ...callback,
      inQuery('hub.mode', z.string(), '`subscribe`, `unsubscribe` or `denied`'),
      inQuery('hub.topic', z.string(), 'The address that the hub knows the topic by'),
      inQuery('hub.challenge', z.string().optional(), 'Given back'),
      inQuery('hub.lease_seconds', z.string().optional(), 'How long the subscription holds'),
      inQuery('hub.reason', z.string().optional(), 'Of a denial; logged'),
    ],
    answers: [
      {
        status: 200,
        description: 'The challenge; a denial is taken',
        content: { 'text/plain': z.string() },
      },
    ],
    problems: ['no-such-callback'],
  },
  {
    method: 'POST',
    path: '/v1/websub/{feed}/{token}',
    id: 'takeMessage',
    summary: 'Take what a hub distributes (WebSub, 6)',
    description:
      'The body is a wire of the feed, when X-Hub-Signature is right; else the message is acknowledged, counted and ignored. What the hub signed and cannot be read is kept and rejected, and acknowledged too.',
    parameters: [
      ...callback,
      {
        in: 'header',
        name: 'X-Hub-Signature',
        description: 'sha1, sha256, sha384 or sha512, `=`, and the HMAC of the body in hexadecimal',
        schema: z.string().optional(),
      },
    ],
    body: { 'application/atom+xml': wire, 'application/rss+xml': wire },
    answers: [{ status: 202, description: 'What the hub signed is durable; all else is ignored' }],
    problems: ['no-such-callback', 'too-slow', 'not-subscribed', 'too-large', 'busy', 'log-away'],
  },
];
