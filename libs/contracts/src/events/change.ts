import { z } from 'zod';
import { EntityType } from './extracted.ts';
import { PubStatus } from './story.ts';

/** A figure of the text: its kind and normalised value, with what it counts; `quote` is how the text has it. */
export const ChangedFigure = z
  .object({
    /** Kind of the quantity: `money`, `percent`, `date`, … */
    kind: z.string(),
    /** The value in its unit, the same however the text writes it: `61000000 EUR`, `20 %`, `2026-02-17`. */
    value: z.string(),
    quote: z.string(),
  })
  .readonly();
export type ChangedFigure = z.infer<typeof ChangedFigure>;

/** A person, organisation or place that is named. */
export const ChangedName = z.object({ type: EntityType, name: z.string() }).readonly();
export type ChangedName = z.infer<typeof ChangedName>;

/** How each kind of change begins, so that who reads `field`, `was` and `is` alone can show every one. */
const sides = { was: z.string(), is: z.string() };
const figures = z.array(ChangedFigure).readonly();
const names = z.array(ChangedName).readonly();
const quotes = z.array(z.string()).readonly();

/**
 * What a version changed against the one that was public before. `was` and `is` say it in words; the rest says it for
 * machines. Lists have at most 32 entries each: `unlisted` counts those beyond.
 */
export const Change = z
  .discriminatedUnion('field', [
    z.object({ field: z.literal('headline'), ...sides }),
    z.object({ field: z.literal('pubStatus'), was: PubStatus, is: PubStatus }),
    z.object({
      field: z.literal('quickLook'),
      ...sides,
      /** Lines that went and lines that came; absent in records from before they were told. */
      removed: quotes.optional(),
      added: quotes.optional(),
    }),
    /** Numbers, money, per cent, dates and the like, by value: "20 percent" for "20%" is no change. */
    z.object({
      field: z.literal('figures'),
      ...sides,
      removed: figures,
      added: figures,
      unlisted: z.int().min(0),
    }),
    /** Who and what is named no more, or for the first time. */
    z.object({
      field: z.literal('names'),
      ...sides,
      removed: names,
      added: names,
      unlisted: z.int().min(0),
    }),
    /** Paragraphs, headings, list items and rows of tables, each by its first words. */
    z.object({
      field: z.literal('paragraphs'),
      ...sides,
      removed: quotes,
      added: quotes,
      reworded: z.array(z.object(sides).readonly()).readonly(),
      moved: quotes,
      unlisted: z.int().min(0),
    }),
    /** The text as a whole: where no more is known of the version before. */
    z.object({ field: z.literal('text'), ...sides }),
  ])
  .readonly();
export type Change = z.infer<typeof Change>;
