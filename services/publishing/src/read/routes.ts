import { ChannelName, HistoryEntry, Package, StoryId } from '@quickwire/contracts';
import type { Route } from '@quickwire/http-guard';
import { z } from 'zod';
import { redriveRoutes } from '../redrive/routes.ts';
import { releaseRoutes } from '../release/routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { pageCursor, pageLimit } from './page-parameters.ts';
import { storyIdInPath } from './story-id.ts';

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
    parameters: [storyIdInPath, known],
    answers: packageAnswers,
    problems: ['no-such-package', 'not-acceptable'],
  },
  {
    method: 'GET',
    path: '/v1/packages/{id}/versions',
    id: 'listVersions',
    summary: 'The versions of a package that went out',
    parameters: [storyIdInPath],
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
      storyIdInPath,
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
  ...ledgerRoutes,
  ...releaseRoutes,
];
