import { z } from 'zod';

/**
 * What the words before a number make of it. `multiples-of`: an order of magnitude alone, as in "dozens" (12) or
 * "tens of thousands" (10,000).
 */
export const QuantityModifier = z.enum([
  'about',
  'nearly',
  'more-than',
  'less-than',
  'at-least',
  'at-most',
  'multiples-of',
]);
export type QuantityModifier = z.infer<typeof QuantityModifier>;

/** The place in the text of the value with its unit of measure; a modifier and a counted noun lie outside it. */
const common = {
  start: z.int().min(0),
  end: z.int().min(0),
  modifier: QuantityModifier.optional(),
};

/**
 * A number with what it counts, by its place in the text. `value` is in the unit the kind names; where the text gives
 * a range ("10 to 12"), `value` is its lower and `upTo` its upper end.
 */
export const Quantity = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('number'),
      ...common,
      value: z.number(),
      upTo: z.number().optional(),
      /** A measure by its symbol ("km", "magnitude"), else the counted noun as the text has it ("people"). */
      unit: z.string().optional(),
    }),
    z.object({ kind: z.literal('ordinal'), ...common, value: z.int() }),
    z.object({
      kind: z.literal('money'),
      ...common,
      value: z.number(),
      upTo: z.number().optional(),
      /** ISO 4217. */
      currency: z.string().regex(/^[A-Z]{3}$/),
    }),
    /** Per cent: 20 for "20%". Percentage points are a number with that unit. */
    z.object({
      kind: z.literal('percent'),
      ...common,
      value: z.number(),
      upTo: z.number().optional(),
    }),
    /** Of a person or thing, in the unit the text counts in: 18 months is not 1.5 years. */
    z.object({
      kind: z.literal('age'),
      ...common,
      value: z.number(),
      upTo: z.number().optional(),
      unit: z.enum(['year', 'month', 'week', 'day']),
    }),
    /** ISO 8601 duration: PT2H, P3D. */
    z.object({
      kind: z.literal('duration'),
      ...common,
      value: z.string().startsWith('P'),
      upTo: z.string().startsWith('P').optional(),
    }),
    /** ISO 8601 at the precision of the text: 2026, 2026-02, 2026-W08, 2026-02-17; `upTo` where it ends on a later one. */
    z.object({
      kind: z.literal('date'),
      ...common,
      value: z.string(),
      upTo: z.string().optional(),
    }),
    /** ISO 8601 time of day, with its offset where the text or the dateline gives it: 18:30-05:00. Its day is a date of its own. */
    z.object({
      kind: z.literal('time'),
      ...common,
      value: z.string(),
      upTo: z.string().optional(),
    }),
    /** Points of the two sides, as they stand. */
    z.object({ kind: z.literal('score'), ...common, value: z.tuple([z.int(), z.int()]) }),
  ])
  .readonly();
export type Quantity = z.infer<typeof Quantity>;
