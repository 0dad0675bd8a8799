import {
  compareRevisions,
  type RevisionPlace,
  type Story,
  type Succession,
} from '@quickwire/contracts';

/** What the stage remembers of an item: the newest revision it let through, or the kill of an item that never came. */
export interface Seen extends RevisionPlace {
  readonly version: string;
  /** Content hashes of revisions let through, newest last; a resend of any of them is a duplicate. */
  readonly hashes: readonly string[];
  /** The last one was a kill: nothing follows it but what the agency says revives the item. */
  readonly killed?: true;
  /** Nothing of the item was ever let through. */
  readonly onlyKilled?: true;
}

export type Verdict =
  | { readonly kind: 'fresh'; readonly succession: Succession; readonly seen: Seen }
  | { readonly kind: 'duplicate'; readonly reason: string }
  | { readonly kind: 'stale'; readonly reason: string; readonly seen?: Seen };

/** How many contents of one item are remembered. */
const HASHES = 32;

const remember = (story: Story, seen: Seen | undefined): Seen => ({
  version: story.version,
  number: story.revision.number ?? seen?.number,
  created: story.revision.created ?? seen?.created,
  hashes: [...(seen?.hashes ?? []), story.revision.contentHash].slice(-HASHES),
  ...(story.pubStatus === 'canceled' && {
    killed: true,
    ...((!seen || seen.onlyKilled) && { onlyKilled: true }),
  }),
});

/** Lets a content that was seen before count as new. */
export const without = (seen: Seen | undefined, contentHash: string): Seen | undefined =>
  seen && { ...seen, hashes: seen.hashes.filter((hash) => hash !== contentHash) };

/** The verdict on a revision that came as what it changes: a resend of that is a duplicate too. */
export const alsoKnownBy = (verdict: Verdict, contentHash: string): Verdict =>
  verdict.kind === 'fresh' && !verdict.seen.hashes.includes(contentHash)
    ? {
        ...verdict,
        seen: { ...verdict.seen, hashes: [...verdict.seen.hashes, contentHash].slice(-HASHES) },
      }
    : verdict;

/** After a kill: whether the agency says that the item may be used again. What stands by default says nothing. */
const revives = (story: Story, age: number): boolean =>
  story.pubStatus === 'usable' &&
  ((age > 0 && story.statesPubStatus === true) || story.liftsKill === true);

const killedReason = ({ version }: Story, killed: string): string =>
  `version ${version} follows the kill ${killed} and does not revive the story; to revive it, send a later version that states pubStatus usable, or an edNote that says the kill is lifted`;

/** Nobody had the item: there is nothing to take down, but nothing of it may come out after either. */
const killOfNothing = (story: Story, seen: Seen | undefined): Verdict => ({
  kind: 'stale',
  reason: `version ${story.version} kills an item that was never received; it is remembered, and no earlier version goes out`,
  seen: remember(story, seen),
});

const kindOf = (story: Story, seen: Seen | undefined): Succession['kind'] => {
  if (story.pubStatus === 'canceled') return 'kill';
  if (!seen || seen.onlyKilled) return 'first';
  return seen.killed ? 'revival' : 'update';
};

/**
 * Decides how a revision follows the last one seen of its item. An older one is stale. One as old is a
 * duplicate if its content was seen; unseen content goes on, for agencies do resend changed text without
 * raising the version, and losing a change is worse than an update too many. After a kill it is the other
 * way round: only a revision that revives the item goes on, for publishing what was killed is worse still. A kill of an
 * item that never came is stale, and remembered.
 */
export const decideSuccession = (story: Story, seen: Seen | undefined): Verdict => {
  const kind = kindOf(story, seen);
  if (!seen)
    return kind === 'kill'
      ? killOfNothing(story, seen)
      : { kind: 'fresh', succession: { kind }, seen: remember(story, seen) };
  const age = compareRevisions(story.revision, seen);
  if (age < 0)
    return { kind: 'stale', reason: `version ${story.version} is older than ${seen.version}` };
  if (age === 0 && seen.hashes.includes(story.revision.contentHash))
    return { kind: 'duplicate', reason: `version ${story.version} was received before` };
  if (seen.killed && kind !== 'kill' && !revives(story, age))
    return { kind: 'stale', reason: killedReason(story, seen.version) };
  if (seen.onlyKilled && kind === 'kill') return killOfNothing(story, seen);
  return {
    kind: 'fresh',
    succession: { kind, ...(!seen.onlyKilled && { supersedes: seen.version }) },
    seen: remember(story, seen),
  };
};
