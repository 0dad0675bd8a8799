import {
  ChannelName,
  FeedName,
  HistoryEntry,
  Instant,
  OutcomeKind,
  Package,
  ReceiptId,
  ReleaseNotice,
  StoryId,
} from '@quickwire/contracts';
import { ledgerLists } from '@quickwire/delivery';
import type { Route } from '@quickwire/http-guard';
import { z } from 'zod';
import { redriveRoutes } from '../redrive/routes.ts';
import { ReleaseRequest } from '../release/release-request.ts';
import { DEFAULT_LIMIT, LARGEST_LIMIT } from './query.ts';

const PackagePage = z
  .object({
    items: z.array(Package),
    next: z.string().optional().describe('Cursor of the next page; absent on the last'),
  })
  .meta({ id: 'PackagePage' });

const VersionList = z
  .object({
    id: StoryId,
    versions: z
      .array(
        HistoryEntry.unwrap().extend({
          available: z.boolean().describe('Its text can be read; never once it was taken down'),
        }),
      )
      .describe('Those that went out, oldest first: the first and the last 31'),
  })
  .meta({ id: 'VersionList' });

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
  outOfBalance: count.describe('Receipts that ended twice, or without having been received'),
};

const Ledger = z
  .object({
    totals: z.object(counts),
    feeds: z
      .array(z.object({ feed: FeedName, day: z.iso.date(), ...counts }))
      .describe('By feed and UTC day of the receipt, newest day first'),
    balanced: z
      .boolean()
      .describe('False when a receipt ended twice, or ended without having been received'),
    current: z.boolean().describe('False while it still counts, or cannot read the log'),
  })
  .meta({ id: 'Ledger' });

const item = {
  receiptId: ReceiptId,
  storyId: StoryId.optional(),
  feed: z.string(),
  day: z.iso.date().describe('UTC day of the receipt'),
  version: z.string().optional(),
  receivedAt: Instant,
  outcome: z.enum([...OutcomeKind.options, 'in-flight']),
  since: Instant.describe('Since when it has stood there'),
  stage: z.string().describe('The stage that said so; of what is in flight, the door'),
  reason: z.string().optional().describe('Without the words of the story'),
  ageMs: z.int().optional().describe('Milliseconds since the receipt; of what is in flight'),
  fault: z.enum(['ended-twice', 'never-received']).optional(),
};

const LedgerPage = z
  .object({
    items: z.array(z.object(item)).describe('Nothing of what their stories say'),
    next: z.string().optional().describe('Cursor of the next page; absent on the last'),
  })
  .meta({ id: 'LedgerPage' });

const LedgerReceipt = z
  .object({
    ...item,
    steps: z
      .array(
        z.object({
          outcome: OutcomeKind,
          previous: OutcomeKind.optional(),
          stage: z.string(),
          reason: z.string().optional(),
          at: Instant,
        }),
      )
      .describe('Its outcomes in their order'),
    passed: z
      .array(z.object({ stage: z.string(), at: Instant }))
      .describe('The stages that its event passed up to the last outcome'),
  })
  .meta({ id: 'LedgerReceipt' });

const ofFeed = {
  in: 'query',
  name: 'feed',
  description: 'Of this feed alone',
  schema: FeedName.optional(),
} as const;
const ofDay = {
  in: 'query',
  name: 'day',
  description: 'Of this UTC day of receipt alone',
  schema: z.iso.date().optional(),
} as const;
const pageLimit = (description: string) =>
  ({
    in: 'query',
    name: 'limit',
    description,
    schema: z.int().min(1).max(LARGEST_LIMIT).default(DEFAULT_LIMIT),
  }) as const;
const pageCursor = {
  in: 'query',
  name: 'cursor',
  description: '`next` of the page before',
  schema: z.string().optional(),
} as const;

const id = { in: 'path', name: 'id', description: 'Id of the story', schema: StoryId } as const;
const known = {
  in: 'header',
  name: 'If-None-Match',
  description: 'ETag of the version that is known',
  schema: z.string().optional(),
} as const;
const packageAnswers = [
  {
    status: 200,
    description: 'The package',
    content: { 'application/json': Package, 'text/plain': z.string(), 'text/html': z.string() },
  },
  { status: 304, description: 'It is the version that is known' },
];
const channel = {
  in: 'query',
  name: 'channel',
  description:
    'Only what the rules of a feed sent to this channel; once a version was, every later one too, the kill among them',
  schema: ChannelName.optional(),
} as const;
const position = z.string().regex(/^\d{1,15}(\.\d{1,15})*$/);

/** The routes of the read side, of an operator's word, and of the way back for dead letters. */
export const publishingRoutes: readonly Route[] = [
  ...redriveRoutes,
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
    parameters: [pageLimit('Most packages on the page'), pageCursor, channel],
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
    parameters: [id, known],
    answers: packageAnswers,
    problems: ['no-such-package', 'not-acceptable'],
  },
  {
    method: 'GET',
    path: '/v1/packages/{id}/versions',
    id: 'listVersions',
    summary: 'The versions of a package that went out',
    parameters: [id],
    answers: [
      { status: 200, description: 'Their list', content: { 'application/json': VersionList } },
    ],
    problems: ['no-such-package', 'not-acceptable'],
  },
  {
    method: 'GET',
    path: '/v1/packages/{id}/versions/{version}',
    id: 'readVersion',
    summary: 'A version of a package, as it went out',
    description:
      'The last 32 are kept. Once the story is killed or withheld, no version of before is given any more, nor after a release.',
    parameters: [
      id,
      { in: 'path', name: 'version', description: 'As the list has it', schema: z.string() },
      known,
    ],
    answers: packageAnswers,
    problems: ['no-such-package', 'no-such-version', 'version-gone', 'not-acceptable'],
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
    parameters: [ofFeed, ofDay],
    answers: [{ status: 200, description: 'The counts', content: { 'application/json': Ledger } }],
    problems: ['bad-query', 'not-acceptable'],
  },
  {
    method: 'GET',
    path: '/v1/ledger/items',
    id: 'listReceipts',
    summary: 'The receipts behind a count',
    description:
      'Newest day first, within a day by when they came to stand where they do. A receipt that moves while pages are turned may be met twice or not at all.',
    parameters: [
      ofFeed,
      ofDay,
      {
        in: 'query',
        name: 'outcome',
        description: 'Those that stand there alone; `out-of-balance`: those with a fault',
        schema: z.enum(ledgerLists).optional(),
      },
      pageLimit('Most receipts on the page'),
      pageCursor,
    ],
    answers: [
      { status: 200, description: 'A page of them', content: { 'application/json': LedgerPage } },
    ],
    problems: ['bad-query', 'bad-cursor', 'not-acceptable'],
  },
  {
    method: 'GET',
    path: '/v1/ledger/receipts/{receiptId}',
    id: 'readReceipt',
    summary: 'Everything known of one receipt',
    parameters: [
      {
        in: 'path',
        name: 'receiptId',
        description: 'Id of the receipt, as the door answered it',
        schema: ReceiptId,
      },
    ],
    answers: [
      { status: 200, description: 'The receipt', content: { 'application/json': LedgerReceipt } },
    ],
    problems: ['no-such-receipt', 'not-acceptable'],
  },
  {
    method: 'POST',
    path: '/v1/stories/{id}/release',
    id: 'releaseStory',
    summary: 'Let the held version of a story go out now',
    description:
      "It lifts the desk's own hold; the agency's embargo and its `withheld` only where the body says so. It has no keys, so it answers on its own machine alone, and no page in a browser. That the word was taken does not say that a version was held: the package shows that.",
    parameters: [id],
    body: { 'application/json': ReleaseRequest },
    answers: [
      {
        status: 202,
        description: 'The word is durable',
        content: { 'application/json': ReleaseNotice },
      },
    ],
    problems: ['local-only', 'unsupported-type', 'too-slow', 'too-large', 'log-away'],
  },
];
