import {
  compareRevisions,
  type RevisionPlace,
  type Story,
  type Succession,
} from '@quickwire/contracts';

/** What the stage remembers of an item: the newest revision it let through. */
export interface Seen extends RevisionPlace {
  readonly version: string;
  /** Content hashes of revisions let through, newest last; a resend of any of them is a duplicate. */
  readonly hashes: readonly string[];
}

export type Verdict =
  | { readonly kind: 'fresh'; readonly succession: Succession; readonly seen: Seen }
  | { readonly kind: 'duplicate'; readonly reason: string }
  | { readonly kind: 'stale'; readonly reason: string };

/** How many contents of one item are remembered. */
const HASHES = 32;

const remember = (story: Story, seen: Seen | undefined): Seen => ({
  version: story.version,
  number: story.revision.number ?? seen?.number,
  created: story.revision.created ?? seen?.created,
  hashes: [...(seen?.hashes ?? []), story.revision.contentHash].slice(-HASHES),
});

/**
 * Decides how a revision follows the last one seen of its item. An older one is stale. One as old is a
 * duplicate if its content was seen; unseen content goes on, for agencies do resend changed text without
 * raising the version, and losing a change is worse than an update too many.
 */
export const decideSuccession = (story: Story, seen: Seen | undefined): Verdict => {
  const kind = story.pubStatus === 'canceled' ? 'kill' : seen ? 'update' : 'first';
  if (!seen) return { kind: 'fresh', succession: { kind }, seen: remember(story, seen) };
  const age = compareRevisions(story.revision, seen);
  if (age < 0)
    return { kind: 'stale', reason: `version ${story.version} is older than ${seen.version}` };
  if (age === 0 && seen.hashes.includes(story.revision.contentHash))
    return { kind: 'duplicate', reason: `version ${story.version} was received before` };
  return {
    kind: 'fresh',
    succession: { kind, supersedes: seen.version },
    seen: remember(story, seen),
  };
};
