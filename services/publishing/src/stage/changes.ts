import {
  type Change,
  contentHashOf,
  type Package,
  type QuickLook,
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
  /** Every channel that a version was sent to. */
  readonly channels?: readonly string[];
}

/** The channels, each once; no field where there are none. */
export const channelsOf = (channels: readonly string[]): { channels?: readonly string[] } =>
  channels.length > 0 ? { channels: [...new Set(channels)] } : {};

/** A version as it is remembered, after the one before it. */
export const remembered = (
  { story, quickLook }: StorySummarized,
  was: Published | undefined,
  firstPublishedAt: string,
): Published => ({
  version: story.version,
  firstPublishedAt,
  ...channelsOf([...(was?.channels ?? []), ...(story.channels ?? [])]),
  pubStatus: story.pubStatus === 'canceled' ? 'canceled' : 'usable',
  headline: story.headline,
  quickLook: quickLook?.bullets.map((bullet) => bullet.text).join('\n') ?? '',
  characters: story.text.length,
  textHash: contentHashOf(story.text),
  contentHash: story.revision.contentHash,
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
