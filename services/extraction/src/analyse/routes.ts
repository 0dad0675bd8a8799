import { Extraction } from '@quickwire/contracts';
import type { Route } from '@quickwire/http-guard';
import { z } from 'zod';
import { Text } from './text.ts';

/** The routes beside the stage. */
export const extractionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/analyse',
    id: 'analyse',
    summary: 'Who, what and where in a text',
    description: 'For tools and tests. It has no keys, so it answers on its own machine alone.',
    body: { 'application/json': Text, 'text/plain': z.string() },
    answers: [
      {
        status: 200,
        description: 'What the engine finds',
        content: { 'application/json': Extraction },
      },
    ],
    problems: ['malformed-text', 'local-only', 'too-slow', 'too-large'],
  },
];
