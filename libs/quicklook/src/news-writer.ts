import type { Bullet, Extraction, QuickLook, Story } from '@quickwire/contracts';
import { bulletOf } from './bullet.ts';
import { choose, type Offered, type Refused } from './choice/choose.ts';
import { editorBullets } from './editor/editor-bullets.ts';
import { cleanLine } from './lead/clean-line.ts';
import { leadOf } from './lead/lead.ts';
import { type Reading, readStory } from './reading/reading.ts';
import { subHeadsOf } from './sub-heads/sub-heads.ts';
import { titleOf } from './title/title.ts';
import type { QuickLookWriter } from './writer.ts';

/** Raised whenever the same story gives another Quick Look. */
const VERSION = '1';

/** The first sentence, whole: what stands in for lines where none is proved. */
const leadBullet = ({ doc, prose }: Reading): readonly Bullet[] => {
  const first = doc.sentences[prose[0] ?? 0];
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

const bulletsOf = (
  reading: Reading,
  refused: ((line: Refused) => void) | undefined,
  offered: readonly Offered[] | undefined,
): readonly Bullet[] => {
  const { editorQuickLook } = reading.story;
  if (editorQuickLook && editorQuickLook.bullets.length > 0)
    return editorBullets(reading, editorQuickLook);
  const proved = choose(reading, refused, offered).map(bulletOf);
  return proved.length > 0 ? proved : leadBullet(reading);
};

/** A story's whole Quick Look from its reading; `refused` hears of each line that a gate stopped; `offered` are lines of another writer. */
export const quickLookOf = (
  reading: Reading,
  extraction: Extraction,
  refused?: (line: Refused) => void,
  offered?: readonly Offered[],
): Omit<QuickLook, 'provenance'> => {
  const { story } = reading;
  const lead = leadOf(reading);
  return {
    title: story.editorQuickLook?.title?.trim() || titleOf(reading, extraction),
    bullets: bulletsOf(reading, refused, offered),
    ...(lead && { lead }),
    subHeads: subHeadsOf(reading),
  };
};

/** Lines cut from the story's own sentences, each proved by every gate; deterministic. */
export const newsWriter: QuickLookWriter = {
  provenance: { engine: 'gated', version: VERSION },
  write(story: Story, extraction: Extraction) {
    const reading = readStory(story, extraction);
    return { ...quickLookOf(reading, extraction), provenance: this.provenance };
  },
};
