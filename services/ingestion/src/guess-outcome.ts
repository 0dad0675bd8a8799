import type { Cache } from '@quickwire/cache';
import type { EventId, Story } from '@quickwire/contracts';

/** What the sender is told at once. The decision falls later, in the stage that owns the story. */
export type GuessedOutcome = 'accepted' | 'duplicate' | 'stale' | 'held';

const KEPT_MS = 24 * 60 * 60 * 1000;

interface LastSeen {
  readonly number?: number | undefined;
  readonly created?: string | undefined;
}

const parse = (text: string | undefined): LastSeen => {
  try {
    return text === undefined ? {} : ((JSON.parse(text) ?? {}) as LastSeen);
  } catch {
    // Whatever else lies under our key tells nothing.
    return {};
  }
};

const isOlder = ({ revision }: Story, seen: LastSeen): boolean => {
  if (
    revision.number !== undefined &&
    typeof seen.number === 'number' &&
    revision.number !== seen.number
  )
    return revision.number < seen.number;
  return (
    revision.created !== undefined &&
    typeof seen.created === 'string' &&
    Date.parse(revision.created) < Date.parse(seen.created)
  );
};

/** Guesses from the cache how a story will fare; without a cache every story is accepted. Call {@link rememberStory} once it is durable. */
export const guessOutcome = async (
  cache: Cache,
  story: Story,
  eventId: EventId,
  now: number,
): Promise<GuessedOutcome> => {
  if ((await cache.get(`door:event:${eventId}`)) !== undefined) return 'duplicate';
  if (isOlder(story, parse(await cache.get(`door:story:${story.id}`)))) return 'stale';
  if (story.pubStatus === 'withheld') return 'held';
  const embargo = story.embargoedUntil ? Date.parse(story.embargoedUntil) : 0;
  return story.pubStatus === 'usable' && embargo > now ? 'held' : 'accepted';
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
