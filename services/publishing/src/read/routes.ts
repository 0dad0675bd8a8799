import { ChannelName, FeedName, Package, StoryId } from '@quickwire/contracts';
import type { Route } from '@quickwire/http-guard';
import { z } from 'zod';
import { DEFAULT_LIMIT, LARGEST_LIMIT } from './query.ts';

const PackagePage = z
  .object({
    items: z.array(Package),
    next: z.string().optional().describe('Cursor of the next page; absent on the last'),
  })
  .meta({ id: 'PackagePage' });

const count = z.int();
const counts = {
  received: count,
  published: count,
  held: count,
  duplicate: count,
  stale: count,
  dropped: count,
  rejected: count,
  deadLettered: count,
  inFlight: count,
};

const Ledger = z
  .object({
    totals: z.object(counts),
    feeds: z
      .array(z.object({ feed: FeedName, day: z.iso.date(), ...counts }))
      .describe('By feed and UTC day of the receipt, newest day first'),
    balanced: z.boolean().describe('False when something ended that was never received'),
    current: z.boolean().describe('False while it still counts, or cannot read the log'),
  })
  .meta({ id: 'Ledger' });

const id = { in: 'path', name: 'id', description: 'Id of the story', schema: StoryId } as const;
const channel = {
  in: 'query',
  name: 'channel',
  description:
    'Only what the rules of a feed sent to this channel; once a version was, every later one too, the kill among them',
  schema: ChannelName.optional(),
} as const;
const position = z.string().regex(/^\d{1,15}(\.\d{1,15})*$/);

/** The routes of the read side. */
export const publishingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/',
    id: 'firstPage',
    summary: 'The newest packages, as a page for people',
    answers: [{ status: 200, description: 'The page', content: { 'text/html': z.string() } }],
    problems: [],
  },
  {
    method: 'GET',
    path: '/v1/packages',
    id: 'listPackages',
    summary: 'Packages, newest first',
    parameters: [
      {
        in: 'query',
        name: 'limit',
        description: 'Most packages on the page',
        schema: z.int().min(1).max(LARGEST_LIMIT).default(DEFAULT_LIMIT),
      },
      {
        in: 'query',
        name: 'cursor',
        description: '`next` of the page before',
        schema: z.string().optional(),
      },
      channel,
    ],
    answers: [
      { status: 200, description: 'A page of them', content: { 'application/json': PackagePage } },
    ],
    problems: ['bad-query', 'bad-cursor', 'not-acceptable'],
  },
  {
    method: 'GET',
    path: '/v1/packages/{id}',
    id: 'readPackage',
    summary: 'The newest version of a package',
    description:
      'As JSON, text or HTML, by Accept. What was taken down stays, as the notice that says so.',
    parameters: [
      id,
      {
        in: 'header',
        name: 'If-None-Match',
        description: 'ETag of the version that is known',
        schema: z.string().optional(),
      },
    ],
    answers: [
      {
        status: 200,
        description: 'The package',
        content: { 'application/json': Package, 'text/plain': z.string(), 'text/html': z.string() },
      },
      { status: 304, description: 'It is the version that is known' },
    ],
    problems: ['no-such-package', 'not-acceptable'],
  },
  {
    method: 'GET',
    path: '/v1/events',
    id: 'followPackages',
    summary: 'Packages as they are published, as server-sent events',
    description:
      'Each event is named `package`; its data is a Package as JSON, its id resumes behind it. Without an id it begins at the end. A reader that is too slow is cut off and resumes by id.',
    parameters: [
      {
        in: 'header',
        name: 'Last-Event-ID',
        description: 'Id of the last event that was seen',
        schema: position.optional(),
      },
      {
        in: 'query',
        name: 'lastEventId',
        description: 'The same, for clients that cannot set headers',
        schema: position.optional(),
      },
      channel,
    ],
    answers: [
      {
        status: 200,
        description: 'The stream; it ends when the service does',
        content: { 'text/event-stream': z.string() },
      },
    ],
    problems: ['bad-query', 'bad-event-id', 'not-acceptable', 'too-many-readers', 'log-away'],
  },
  {
    method: 'GET',
    path: '/v1/ledger',
    id: 'readLedger',
    summary: 'Where every receipt stands',
    answers: [{ status: 200, description: 'The counts', content: { 'application/json': Ledger } }],
    problems: ['not-acceptable'],
  },
];
