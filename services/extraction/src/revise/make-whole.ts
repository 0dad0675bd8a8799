import {
  compareRevisions,
  heldUntil,
  type Outcome,
  type PartialReceived,
  type PartialRevision,
  type RevisionPlace,
  type Story,
} from '@quickwire/contracts';
import { applyTerms, type FeedTerms } from '@quickwire/feeds';
import type { StageState } from '@quickwire/streaming';
import { keptSource, unpackSource } from './kept-source.ts';
import type { ReviseResult, Reviser } from './reviser.ts';

/** What the stage remembers of the item. */
interface SeenRevision extends RevisionPlace {
  readonly version: string;
  readonly hashes: readonly string[];
}

/** What came of a partial revision: the whole, or how its receipt ends. */
export type MadeWhole =
  | {
      readonly story: Story;
      readonly source: string | undefined;
      /** It says again what an earlier revision said, and not the newest: a change all the same, as from withheld to usable. */
      readonly isReturn: boolean;
    }
  | Pick<Outcome, 'outcome' | 'reason'>;

export interface MakeWholeOptions {
  readonly state: StageState;
  readonly seen: SeenRevision | undefined;
  /** When it came, from which holds by rules count, in milliseconds since 1970. */
  readonly receivedAt: number;
  readonly now: number;
  readonly revise: Reviser;
}

const repeated = (
  { version, revision }: Story,
  seen: SeenRevision | undefined,
): MadeWhole | undefined => {
  if (!seen) return undefined;
  const age = compareRevisions(revision, seen);
  if (age < 0)
    return { outcome: 'stale', reason: `version ${version} is older than ${seen.version}` };
  if (age === 0 && seen.hashes.includes(revision.contentHash))
    return { outcome: 'duplicate', reason: `version ${version} was received before` };
  return undefined;
};

const faultOfMissing = ({ changes }: PartialRevision, kept: number | undefined): string => {
  const here = kept === undefined ? 'is not here' : `is not the newest that is here, ${kept}`;
  return `it changes revision ${changes.join(' or ')}, which ${here}; send the whole revision with its NewsComponent`;
};

/** The word that the item may not be used stands also where its text cannot be had: the version that is out is not that text. */
const withheldWithoutText = ({ embargoedUntil: _, ...said }: Story): Story => ({
  ...said,
  pubStatus: 'withheld',
});

/**
 * Makes a partial revision whole from the state of the partition. One that cannot be is rejected, and the agency has to send
 * the whole; but where it withholds the item, or puts it under an embargo, that is heeded all the same.
 */
export const makeWhole = async (
  { partial, terms }: PartialReceived,
  { state, seen, receivedAt, now, revise }: MakeWholeOptions,
): Promise<MadeWhole> => {
  const said = partial.story;
  const ended = repeated(said, seen);
  if (ended) return ended;
  const kept = keptSource(state, said);
  const revised: ReviseResult =
    kept && partial.changes.includes(kept.number)
      ? await revise({ source: unpackSource(kept), partial })
      : { fault: faultOfMissing(partial, kept?.number) };
  if ('fault' in revised)
    return heldUntil(said, now) === undefined
      ? {
          outcome: 'rejected',
          reason: `version ${said.version} cannot be applied: ${revised.fault}`,
        }
      : { story: withheldWithoutText(said), source: undefined, isReturn: false };
  const { story, dropped } = applyTerms(
    revised.story,
    terms as unknown as FeedTerms,
    { language: revised.isLanguageGuessed },
    receivedAt,
  );
  return dropped === undefined
    ? {
        story,
        source: revised.source,
        isReturn: story.revision.contentHash !== kept?.contentHash,
      }
    : { outcome: 'dropped', reason: dropped };
};
