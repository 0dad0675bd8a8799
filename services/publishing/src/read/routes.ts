import { FeedName, HistoryEntry, Package, ReleaseNotice, StoryId } from '@quickwire/contracts';
import type { Route } from '@quickwire/http-guard';
import { z } from 'zod';
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
const position = z.string().regex(/^\d{1,15}(\.\d{1,15})*$/);

/** The routes of the read side, and of an operator's word. */
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
