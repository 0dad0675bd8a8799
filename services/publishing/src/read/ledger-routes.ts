import {
  FeedName,
  Instant,
  ledgerLists,
  OutcomeKind,
  ReceiptId,
  StoryId,
  standings,
} from '@quickwire/contracts';
import type { Route } from '@quickwire/http-guard';
import { z } from 'zod';
import { pageCursor, pageLimit } from './page-parameters.ts';

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
  outcome: z.enum(standings),
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
/** The routes of the ledger. */
export const ledgerRoutes: readonly Route[] = [
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
];
