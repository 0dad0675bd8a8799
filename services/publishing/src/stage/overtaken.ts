import { compareRevisions, type RevisionPlace } from '@quickwire/contracts';
import { type Arrival, type Held, heldKey, publishedKey, receivedAtOf } from './arrival.ts';
import { type Folded, foldedKey } from './fold/folding.ts';
import type { Published } from './memory.ts';

interface Other {
  readonly version: string;
  readonly revision: RevisionPlace;
  readonly receivedAt?: string | undefined;
}

/** What is at the way out already, public, held or told by another item's package. */
const othersOf = ({ summarized: { story }, state }: Arrival): readonly Other[] => {
  const held = state.get(heldKey(story.id)) as Held | undefined;
  const folded = state.get(foldedKey(story.id)) as Folded | undefined;
  const was = state.get(publishedKey(story.id)) as Published | undefined;
  const others: readonly (Other | undefined)[] = [
    held && { ...held.summarized.story, receivedAt: held.receivedAt },
    folded && { ...folded.held.summarized.story, receivedAt: folded.held.receivedAt },
    was && { version: was.version, revision: was.revision ?? {}, receivedAt: was.receivedAt },
  ];
  return others.filter((other) => other !== undefined);
};

/**
 * Why a version that was sent again from a dead letter comes too late: a newer one is at the way out. Extraction let
 * this one through before that one came, so the decision is made once more here; of revisions that cannot be told apart
 * the one received later is the newer.
 */
export const overtaken = (arrival: Arrival): string | undefined => {
  const { event, summarized } = arrival;
  if (event.redrive === undefined) return undefined;
  const receivedAt = Date.parse(receivedAtOf(arrival));
  const newer = othersOf(arrival).find(
    (other) =>
      (compareRevisions(summarized.story.revision, other.revision) ||
        receivedAt - Date.parse(other.receivedAt ?? '9999-12-31T23:59:59Z')) < 0,
  );
  return newer && `version ${newer.version} was at the way out before this one was sent again`;
};
