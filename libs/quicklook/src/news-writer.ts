import type { Bullet, BulletRevision, Extraction, QuickLook, Story } from '@quickwire/contracts';
import { isEnglish } from '@quickwire/language';
import { bulletOf } from './bullet.ts';
import { choose, type Offered, type Refused } from './choice/choose.ts';
import { editorBullets } from './editor/editor-bullets.ts';
import { editorNotes } from './editor/editor-notes.ts';
import { leadOf } from './lead/lead.ts';
import { leadBullet } from './lead/lead-bullet.ts';
import { type Reading, readStory } from './reading/reading.ts';
import { revise } from './revise/revise.ts';
import { subHeadsOf } from './sub-heads/sub-heads.ts';
import { titleFor } from './title/title.ts';
import type { QuickLookWriter } from './writer.ts';

/** Raised whenever the same story gives another Quick Look. */
const VERSION = '10';

/** The gates know no other language: whatever a text in one says, no line can be proved of it. */
const unprovable = (former: readonly Bullet[]): readonly BulletRevision[] =>
  former.map(({ text }) => ({
    kind: 'dropped',
    was: text,
    reason: 'not-proved',
    detail: 'the text is no longer in English, and lines are written of English alone',
  }));

const linesOf = (
  reading: Reading,
  former: readonly Bullet[],
  refused: ((line: Refused) => void) | undefined,
  offered: readonly Offered[] | undefined,
): Pick<QuickLook, 'bullets' | 'revisions'> => {
  const { editorQuickLook } = reading.story;
  if (editorQuickLook && editorQuickLook.bullets.length > 0)
    return { bullets: editorBullets(reading, editorQuickLook) };
  const lead = leadBullet(reading);
  const leads = lead ? [lead] : [];
  if (!isEnglish(reading.doc.text, reading.story.language))
    return { bullets: leads, ...(former.length > 0 && { revisions: unprovable(former) }) };
  const fresh = choose(reading, refused, offered);
  const lines: Pick<QuickLook, 'bullets' | 'revisions'> =
    former.length > 0 ? revise(reading, fresh, former) : { bullets: fresh.map(bulletOf) };
  return lines.bullets.length > 0 ? lines : { ...lines, bullets: leads };
};

/** The lines a later version may be held against: proved ones of the engine, with all that it takes to draw them anew. */
export const revisable = ({ bullets }: QuickLook): readonly Bullet[] =>
  bullets.flatMap(({ text, by, grade, evidence, edits }) =>
    by === 'engine' && grade !== 'lead'
      ? [{ text, by, evidence, ...(grade && { grade }), ...(edits && { edits }) }]
      : [],
  );

/**
 * A story's whole Quick Look from its reading, after the lines of the version before; `refused` hears of each line that a gate stopped;
 * `offered` are lines of another writer.
 */
export const quickLookOf = (
  reading: Reading,
  extraction: Extraction,
  refused?: (line: Refused) => void,
  former: readonly Bullet[] = [],
  offered?: readonly Offered[],
): Omit<QuickLook, 'provenance'> => {
  const lead = leadOf(reading);
  const lines = linesOf(reading, former, refused, offered);
  const notes = editorNotes(reading, lines.bullets);
  return {
    title: titleFor(reading, extraction),
    ...lines,
    ...(lead && { lead }),
    subHeads: subHeadsOf(reading),
    ...(notes.length > 0 && { notes }),
  };
};

/** Lines cut from the story's own sentences, each proved by every gate; deterministic. */
export const newsWriter: QuickLookWriter = {
  provenance: { engine: 'gated', version: VERSION },
  write(story: Story, extraction: Extraction, former: readonly Bullet[] = []) {
    const reading = readStory(story, extraction);
    return { ...quickLookOf(reading, extraction, undefined, former), provenance: this.provenance };
  },
};
