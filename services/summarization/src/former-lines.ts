import type { Bullet, EventId, QuickLook, Story } from '@quickwire/contracts';
import { revisable } from '@quickwire/quicklook';
import type { StateWrite } from '@quickwire/streaming';

/** What the stage remembers of a story: the lines of its last version, and by which event they came. */
export interface Lines {
  readonly by: EventId;
  readonly version: string;
  /** The engine that wrote them, as `name/version`. */
  readonly engine: string;
  readonly bullets: readonly Bullet[];
  /** The lines that these were written after: the same event, dealt with again, gives the same lines. */
  readonly former: readonly Bullet[];
}

/** How long the lines of a version are remembered, in milliseconds: corrections come in hours or days. */
export const LINES_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export const linesKey = ({ id }: Pick<Story, 'id'>): string => `lines:${id}`;

/** The lines that the version of this event follows. */
export const formerLines = (lines: Lines | undefined, by: EventId): readonly Bullet[] =>
  (by === lines?.by ? lines.former : lines?.bullets) ?? [];

/** What is remembered of a version. Nothing of a kill; a withheld one, which nobody sees, leaves what was seen before. */
export const rememberLines = (
  story: Story,
  quickLook: QuickLook | undefined,
  { by, former }: Pick<Lines, 'by' | 'former'>,
  now: number,
): readonly StateWrite[] => {
  const key = linesKey(story);
  if (story.pubStatus === 'withheld') return [];
  const bullets = quickLook ? revisable(quickLook) : [];
  if (!quickLook || bullets.length === 0) return [{ key, value: undefined }];
  const { engine, version } = quickLook.provenance;
  const lines: Lines = {
    by,
    version: story.version,
    engine: `${engine}/${version}`,
    bullets,
    former,
  };
  return [{ key, value: lines, dueAt: now + LINES_KEPT_MS }];
};
