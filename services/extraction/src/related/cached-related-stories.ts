import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Cache } from '@quickwire/cache';
import { FeedName, heldUntil, type Related, type Story, type StoryId } from '@quickwire/contracts';
import {
  bandsOf,
  decodeSignature,
  encodeSignature,
  isSameStory,
  type Signature,
  signatureOf,
  similarity,
} from '@quickwire/near-duplicates';
import { mostShared, putIntoBucket, readBucket } from './bucket.ts';
import type { RelatedStories } from './related-stories.ts';

/** The same story comes from other houses within hours; the same form is filled again day after day. */
const KEPT_MS = 72 * 60 * 60 * 1000;
/** Most stories that one is compared with, and most that it is linked to. */
const MOST_COMPARED = 32;
const MOST_RELATED = 8;

/** The version of the signatures: what an older process left is not read. */
const PREFIX = 'near:1';
const storyKey = (id: StoryId): string => `${PREFIX}:story:${id}`;
const bandKey = (band: string): string => `${PREFIX}:band:${band}`;

interface Known {
  readonly feed: FeedName;
  readonly signature: Signature;
}

interface Relating {
  readonly related: readonly Related[];
  /** Settles when the story can be found; only those that look after it wait for that. */
  readonly remembered?: Promise<unknown>;
}

const readKnown = (text: string | undefined): Known | undefined => {
  const [name, encoded = ''] = (text ?? '').split(' ');
  const feed = FeedName.safeParse(name);
  const signature = decodeSignature(encoded);
  return feed.success && signature ? { feed: feed.data, signature } : undefined;
};

/**
 * Near-duplicates by buckets in a cache. Without the cache there are no links; two stories that come at the same instant in two
 * processes may miss each other, nothing else.
 */
export const cachedRelatedStories = (cache: Cache): RelatedStories => {
  let turn: Promise<unknown> = Promise.resolve();

  const compare = async (
    { id }: Story,
    signature: Signature,
    candidates: readonly StoryId[],
  ): Promise<readonly Related[]> => {
    const others = candidates.filter((other) => other !== id);
    const known = await Promise.all(
      others.map(async (other) => [other, readKnown(await cache.get(storyKey(other)))] as const),
    );
    return known
      .flatMap(([other, entry]): Related[] => {
        if (!entry) return [];
        const found = similarity(signature, entry.signature);
        if (!isSameStory(found)) return [];
        const rounded = Math.round(found.containment * 100) / 100;
        return [{ id: other, feed: entry.feed, similarity: rounded, relation: 'same-story' }];
      })
      .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_RELATED);
  };

  const relate = async (
    story: Story,
    signature: Signature | undefined,
    now: number,
  ): Promise<Relating> => {
    const held = heldUntil(story, now) !== undefined;
    if (!signature) {
      await cache.set(storyKey(story.id), '', KEPT_MS);
      return { related: [] };
    }
    const keys = bandsOf(signature).map(bandKey);
    const buckets = await Promise.all(keys.map(async (key) => readBucket(await cache.get(key))));
    const related = await compare(story, signature, mostShared(buckets, MOST_COMPARED));
    // Of a story that still waits for its embargo no other may tell: it looks, and is not to be found.
    if (held) return { related };
    const remembered = Promise.all([
      cache.set(storyKey(story.id), `${story.feed} ${encodeSignature(signature)}`, KEPT_MS),
      ...keys.map((key, at) => cache.set(key, putIntoBucket(buckets[at] ?? [], story.id), KEPT_MS)),
    ]);
    return { related, remembered };
  };

  return {
    async read(story) {
      // With a cache in memory a thread that reads the same story is given it within this turn, and works while this does.
      await nextTurn();
      const signature = story.pubStatus === 'usable' ? signatureOf(story) : undefined;
      return (now) => {
        // One after the other: a bucket that two write at once would keep only one of them.
        const mine = turn.then(() => relate(story, signature, now));
        turn = mine.then(({ remembered }) => remembered).catch(() => undefined);
        return mine.then(({ related }) => related);
      };
    },
  };
};
