import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Story } from '@quickwire/contracts';
import type { StageState, StateWrite } from '@quickwire/streaming';

/** How long a later revision may say only what it changes of this one: agencies change what is of the week. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** The newest revision of an item as it was written, packed. */
export interface KeptSource {
  /** The number by which a later revision refers to it. */
  readonly number: number;
  /** Of the story that was read from it. */
  readonly contentHash: string;
  readonly packed: string;
}

const PREFIX = 'source:';

const sourceKey = (id: string): string => `${PREFIX}${id}`;

/** Whether a state entry is a kept source. Due when it is kept no longer. */
export const isSourceKey = (key: string): boolean => key.startsWith(PREFIX);

export const keptSource = (state: StageState, { id }: Story): KeptSource | undefined =>
  state.get(sourceKey(id)) as KeptSource | undefined;

export const unpackSource = ({ packed }: KeptSource): string =>
  inflateRawSync(Buffer.from(packed, 'base64')).toString();

/**
 * Keeps the source of the newest revision, and forgets that of the one before also where the newest has none: what a later
 * one changes has to be what was last let through.
 */
export const keepSource = (
  state: StageState,
  story: Story,
  source: string | undefined,
  now: number,
): readonly StateWrite[] => {
  const key = sourceKey(story.id);
  const { number, contentHash } = story.revision;
  if (source === undefined || number === undefined)
    return state.get(key) === undefined ? [] : [{ key, value: undefined }];
  const packed = deflateRawSync(source).toString('base64');
  return [
    { key, value: { number, contentHash, packed } satisfies KeptSource, dueAt: now + KEPT_MS },
  ];
};
