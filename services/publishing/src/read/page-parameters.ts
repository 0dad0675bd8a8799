import { z } from 'zod';
import { DEFAULT_LIMIT, LARGEST_LIMIT } from './query.ts';

/** How much of a list, in the API's description. */
export const pageLimit = (description: string) =>
  ({
    in: 'query',
    name: 'limit',
    description,
    schema: z.int().min(1).max(LARGEST_LIMIT).default(DEFAULT_LIMIT),
  }) as const;
/** Where a page begins, there. */
export const pageCursor = {
  in: 'query',
  name: 'cursor',
  description: '`next` of the page before',
  schema: z.string().optional(),
} as const;
