import {
  type Change,
  contentHashOf,
  type Package,
  type QuickLook,
  type RevisionPlace,
  type StorySummarized,
} from '@quickwire/contracts';

/** What is remembered of the last version that was written out, to say what the next one changes. */
export interface Published {
  readonly version: string;
  readonly firstPublishedAt: string;
  readonly pubStatus: Package['pubStatus'];
  readonly headline: string;
  readonly quickLook: string;
  readonly characters: number;
  /** Hash of the text. */
  readonly textHash?: string;
  readonly contentHash: string;
  /** Its place among the revisions of its item; absent where an older Quickwire wrote this. */
  readonly revision?: RevisionPlace;
  /** When it was received, in milliseconds since 1970. */
  readonly receivedAt?: number | undefined;
}

/** A version as it is remembered. */
export const remembered = (
  { story, quickLook }: StorySummarized,
  firstPublishedAt: string,
  receivedAt?: number,
): Published => ({
  version: story.version,
  firstPublishedAt,
  pubStatus: story.pubStatus === 'canceled' ? 'canceled' : 'usable',
  headline: story.headline,
  quickLook: quickLook?.bullets.map((bullet) => bullet.text).join('\n') ?? '',
  characters: story.text.length,
  textHash: contentHashOf(story.text),
  contentHash: story.revision.contentHash,
  revision: { number: story.revision.number, created: story.revision.created },
  receivedAt,
});

/**
 * The Quick Look as it may be told: what became of the lines before is left out unless those are the lines that were public. A
 * version that waited may have had others, and nothing of it is to be given away.
 */
export const toldAgainst = (was: Published | undefined, quickLook: QuickLook): QuickLook => {
  const { revisions, ...rest } = quickLook;
  const before = revisions?.map((line) => line.was).join('\n');
  return before !== undefined && before === was?.quickLook ? quickLook : rest;
};

/** What a correction changed, by field; empty for a first version. */
export const changesBetween = (was: Published | undefined, is: Published): readonly Change[] => {
  if (!was) return [];
  const changes: Change[] = [];
  if (was.headline !== is.headline)
    changes.push({ field: 'headline', was: was.headline, is: is.headline });
  if (was.quickLook !== is.quickLook)
    changes.push({ field: 'quickLook', was: was.quickLook, is: is.quickLook });
  const reworded = was.textHash !== undefined && was.textHash !== is.textHash;
  if (reworded && was.characters === is.characters)
    changes.push({ field: 'text', was: 'other words of the same length', is: 'as it stands' });
  if (was.characters !== is.characters)
    changes.push({
      field: 'text',
      was: `${was.characters} characters`,
      is: `${is.characters} characters`,
    });
  return changes;
};
