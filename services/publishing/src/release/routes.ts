import { ReleaseNotice } from '@quickwire/contracts';
import type { Route } from '@quickwire/http-guard';
import { storyIdInPath } from '../read/story-id.ts';
import { ReleaseRequest } from './release-request.ts';

/** The route of an operator's word. */
export const releaseRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/stories/{id}/release',
    id: 'releaseStory',
    summary: 'Let the held version of a story go out now',
    description:
      "It lifts the desk's own hold; the agency's embargo and its `withheld` only where the body says so. It has no keys, so it answers on its own machine alone, and no page in a browser. That the word was taken does not say that a version was held: the package shows that.",
    parameters: [storyIdInPath],
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
