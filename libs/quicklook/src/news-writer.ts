import type { Bullet, Extraction, QuickLook, Story } from '@quickwire/contracts';
import { isEnglish } from '@quickwire/language';
import { bulletOf } from './bullet.ts';
import { choose, type Offered, type Refused } from './choice/choose.ts';
import { editorBullets } from './editor/editor-bullets.ts';
import { editorNotes } from './editor/editor-notes.ts';
import { cleanLine } from './lead/clean-line.ts';
import { leadOf, openingOf } from './lead/lead.ts';
import { type Reading, readStory } from './reading/reading.ts';
import { revise } from './revise/revise.ts';
import { subHeadsOf } from './sub-heads/sub-heads.ts';
import { titleOf } from './title/title.ts';
import type { QuickLookWriter } from './writer.ts';

/** Raised whenever the same story gives another Quick Look. */
const VERSION = '8';

/** The first sentence, whole: what stands in for lines where none is proved. */
const leadBullet = (reading: Reading): readonly Bullet[] => {
  const { doc } = reading;
  const first = openingOf(reading)[0] ?? doc.sentences[0];
  if (!first) return [];
  const quote = doc.text.slice(first.start, first.end);
  return [
    {
      text: cleanLine(quote),
      by: 'engine',
      grade: 'lead',
      method: 'rules',
      evidence: [{ start: first.start, end: first.end, quote }],
    },
  ];
};

const linesOf = (
  reading: Reading,
  former: readonly Bullet[],
  refused: ((line: Refused) => void) | undefined,
  offered: readonly Offered[] | undefined,
): Pick<QuickLook, 'bullets' | 'revisions'> => {
  const { editorQuickLook } = reading.story;
  if (editorQuickLook && editorQuickLook.bullets.length > 0)
    return { bullets: editorBullets(reading, editorQuickLook) };
  // The gates know no other language.
  if (!isEnglish(reading.doc.text, reading.story.language)) return { bullets: leadBullet(reading) };
  const fresh = choose(reading, refused, offered);
  const lines: Pick<QuickLook, 'bullets' | 'revisions'> =
    former.length > 0 ? revise(reading, fresh, former) : { bullets: fresh.map(bulletOf) };
  return lines.bullets.length > 0 ? lines : { ...lines, bullets: leadBullet(reading) };
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
  const { story } = reading;
  const lead = leadOf(reading);
  const lines = linesOf(reading, former, refused, offered);
  const isEditors = lines.bullets.some(({ by }) => by === 'editor');
  const notes = isEditors ? [] : editorNotes(reading, lines.bullets);
  return {
    title: story.editorQuickLook?.title?.trim() || titleOf(reading, extraction),
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
