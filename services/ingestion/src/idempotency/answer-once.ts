import { createHash } from 'node:crypto';
import type { Cache } from '@quickwire/cache';
import { type FeedName, Problem } from '@quickwire/contracts';
import { ProblemError, type ProblemName, problemNameOf } from '@quickwire/http-guard';
import { z } from 'zod';
import { Answer } from '../answer.ts';

const KEPT_MS = 24 * 60 * 60 * 1000;

/** The refusals that the same bytes would meet again; the others pass, and a resend is what they ask for. */
const LASTING: readonly (ProblemName | undefined)[] = [
  'malformed-wire',
  'too-large',
  'unsupported-encoding',
];

/** What is kept under a key: which body it was used for and what was answered. */
const Kept = z.object({
  fingerprint: z.string(),
  end: z.union([z.object({ answer: Answer }), z.object({ problem: Problem })]),
});
type Kept = z.infer<typeof Kept>;

const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** Whatever else lies under our key is none. */
const parse = (text: string | undefined): Kept | undefined => {
  try {
    return Kept.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
};

const lastingProblem = (error: unknown): Problem | undefined =>
  error instanceof ProblemError && LASTING.includes(problemNameOf(error.problem.type))
    ? error.problem
    : undefined;

/** Gives again what was given before. */
const repeat = ({ fingerprint, end }: Kept, body: string): Answer => {
  if (fingerprint !== body)
    throw new ProblemError(
      'key-reused',
      'this Idempotency-Key came with another body within the last day; send each wire with a key of its own',
    );
  if ('answer' in end) return end.answer;
  const { type, detail, errors } = end.problem;
  throw new ProblemError(problemNameOf(type) ?? 'malformed-wire', detail, { errors });
};

/** What a request is answered, and whether that was answered before and nothing is taken. */
export interface Answered {
  readonly answer: Answer;
  readonly repeated: boolean;
}

/** Takes the bytes of a request, unless its key has its answer already: then `take` is not called. */
export type Once = (bytes: Uint8Array, take: () => Promise<Answer>) => Promise<Answered>;

/** Answers requests by their Idempotency-Key. */
export interface AnswerOnce {
  /**
   * Holds a feed's key from its header on until its request is answered.
   * @throws {ProblemError} 409 when a request with the key is under way in this process; and, from what is called,
   * 422 when the key was used for another body, or the refusal that was given before
   */
  hold(feed: FeedName, key: string, request: (once: Once) => Promise<Answered>): Promise<Answered>;
}

/**
 * Remembers, for a day, what was answered to a feed's key. The cache only saves the second receipt: without it, or
 * where two processes get the same key at once, the wire is taken again and ends as a duplicate by its content.
 */
export const answerOnce = (cache: Cache): AnswerOnce => {
  const underWay = new Set<string>();

  const onceUnder =
    (name: string): Once =>
    async (bytes, take) => {
      const fingerprint = sha256(bytes);
      const kept = parse(await cache.get(name));
      if (kept) return { answer: repeat(kept, fingerprint), repeated: true };
      const keep = (end: Kept['end']): Promise<void> =>
        cache.set(name, JSON.stringify({ fingerprint, end } satisfies Kept), KEPT_MS);
      try {
        const answer = await take();
        await keep({ answer });
        return { answer, repeated: false };
      } catch (error) {
        const problem = lastingProblem(error);
        if (problem) await keep({ problem });
        throw error;
      }
    };

  return {
    async hold(feed, key, request) {
      const name = `door:key:${feed}:${sha256(key)}`;
      if (underWay.has(name))
        throw new ProblemError(
          'key-in-use',
          'a request with this Idempotency-Key is not answered yet; send it again in a second to get its answer',
        );
      underWay.add(name);
      try {
        return await request(onceUnder(name));
      } finally {
        underWay.delete(name);
      }
    },
  };
};
