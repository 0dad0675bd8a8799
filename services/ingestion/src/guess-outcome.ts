import type { Cache } from '@quickwire/cache';
import {
  compareRevisions,
  type EventId,
  heldUntil,
  type RevisionPlace,
  type Story,
} from '@quickwire/contracts';
import { z } from 'zod';

/** What the sender is told at once. The decision falls later, in the stage that owns the story. */
export const guessedOutcomes = ['accepted', 'duplicate', 'stale', 'held'] as const;
export type GuessedOutcome = (typeof guessedOutcomes)[number];

const KEPT_MS = 24 * 60 * 60 * 1000;

/** Whatever else lies under our key tells nothing. */
const LastSeen = z.object({
  number: z.number().optional().catch(undefined),
  created: z.string().optional().catch(undefined),
});

const parse = (text: string | undefined): RevisionPlace => {
  try {
    return LastSeen.safeParse(JSON.parse(text ?? '{}')).data ?? {};
  } catch {
    return {};
  }
};

/** Guesses from the cache how a story will fare; without a cache every story is accepted. Call {@link rememberStory} once it is durable. */
export const guessOutcome = async (
  cache: Cache,
  story: Story,
  eventId: EventId,
  now: number,
): Promise<GuessedOutcome> => {
  const [event, newest] = await Promise.all([
    cache.get(`door:event:${eventId}`),
    cache.get(`door:story:${story.id}`),
  ]);
  if (event !== undefined) return 'duplicate';
  if (compareRevisions(story.revision, parse(newest)) < 0) return 'stale';
  return heldUntil(story, now) === undefined ? 'accepted' : 'held';
};

/** Lets the next guess know of a story that was taken. */
export const rememberStory = async (
  cache: Cache,
  story: Story,
  eventId: EventId,
  outcome: GuessedOutcome,
): Promise<void> => {
  if (outcome === 'duplicate' || outcome === 'stale') return;
  const { number, created } = story.revision;
  await Promise.all([
    cache.set(`door:event:${eventId}`, '1', KEPT_MS),
    cache.set(`door:story:${story.id}`, JSON.stringify({ number, created }), KEPT_MS),
  ]);
};
