import { Instant } from '@quickwire/contracts';
import { z } from 'zod';

/** Most UTF-16 units of a text; as many as a wire may have bytes. */
const LONGEST = 1024 * 1024;

/** What may be analysed: a text, and what a wire would have said of it. */
export const Text = z
  .strictObject({
    text: z.string().min(1).max(LONGEST),
    headline: z.string().default(''),
    dateline: z.string().optional(),
    created: Instant.optional().describe('What "Tuesday" counts from'),
    language: z.string().default('en'),
  })
  .meta({ id: 'Text' });
export type Text = z.infer<typeof Text>;
