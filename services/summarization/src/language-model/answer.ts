import type { Candidate } from '@quickwire/quicklook';
import { z } from 'zod';

const Answer = z.strictObject({
  bullets: z.array(z.strictObject({ text: z.string(), evidence: z.string() })).max(7),
});

const { $schema: _, ...schema } = z.toJSONSchema(Answer);

/** What the model is held to, where its server knows how to. */
export const answerFormat = {
  type: 'json_schema' as const,
  json_schema: { name: 'quick_look', strict: true, schema },
};

/**
 * The lines of an answer.
 * @throws {Error} where it is not of the form that was asked for
 */
export const candidatesIn = (content: string): readonly Candidate[] =>
  Answer.parse(JSON.parse(content)).bullets.map(({ text, evidence }) => ({
    text,
    quote: evidence,
  }));
