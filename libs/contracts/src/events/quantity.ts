import { z } from 'zod';

const place = { start: z.int().min(0), end: z.int().min(0) };

/**
 * A number with what it counts, by its place in the text. `value` is in the unit the kind names; where the text gives
 * a range ("10 to 12"), `value` is its lower and `upTo` its upper end.
 */
export const Quantity = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('number'),
      ...place,
      value: z.number(),
      upTo: z.number().optional(),
      /** What is counted or measured, as the text has it: "people", "km". */
      unit: z.string().optional(),
    }),
    z.object({ kind: z.literal('ordinal'), ...place, value: z.int() }),
    z.object({
      kind: z.literal('money'),
      ...place,
      value: z.number(),
      upTo: z.number().optional(),
      /** ISO 4217. */
      currency: z.string().regex(/^[A-Z]{3}$/),
    }),
    /** Per cent: 20 for "20%". */
    z.object({
      kind: z.literal('percent'),
      ...place,
      value: z.number(),
      upTo: z.number().optional(),
    }),
    /** Years. */
    z.object({ kind: z.literal('age'), ...place, value: z.number() }),
    /** ISO 8601 duration: PT2H, P3D. */
    z.object({ kind: z.literal('duration'), ...place, value: z.string().startsWith('P') }),
    /** ISO 8601 date at the precision of the text: 2026, 2026-02, 2026-02-17; `upTo` where it ends on a later one. */
    z.object({
      kind: z.literal('date'),
      ...place,
      value: z.string(),
      upTo: z.string().optional(),
    }),
    /** ISO 8601 date and time, with its offset where the text or the dateline gives it; else a time of day alone. */
    z.object({ kind: z.literal('time'), ...place, value: z.string() }),
    /** Points of the two sides, as they stand. */
    z.object({ kind: z.literal('score'), ...place, value: z.tuple([z.int(), z.int()]) }),
  ])
  .readonly();
export type Quantity = z.infer<typeof Quantity>;
