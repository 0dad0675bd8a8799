import type { Bullet } from '@quickwire/contracts';
import type { QuickLookWriter } from '../writer.ts';
import { type Candidate, candidatesOf, leadOf } from './candidates.ts';
import { overlap } from './content-words.ts';
import { editorBullets } from './editor-bullets.ts';
import { titleOf } from './title.ts';

const MOST = 7;
/** More shared content than this and a line says what another said. */
const SAME = 0.6;

const choose = (candidates: readonly Candidate[]): readonly Bullet[] => {
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (chosen.length === MOST) break;
    if (
      chosen.every(
        ({ words }) =>
          Math.max(overlap(candidate.words, words), overlap(words, candidate.words)) < SAME,
      )
    )
      chosen.push(candidate);
  }
  return chosen.map(({ bullet }) => bullet);
};

/** Whole short sentences of the story, nothing altered: an honest beginning, to be replaced. */
export const baselineWriter: QuickLookWriter = {
  provenance: { engine: 'baseline', version: '1' },
  write(story, extraction) {
    const { provenance } = this;
    if (story.editorQuickLook && story.editorQuickLook.bullets.length > 0)
      return {
        title: story.editorQuickLook.title?.trim() || titleOf(story, extraction),
        bullets: editorBullets(story, story.editorQuickLook),
        provenance,
      };
    const bullets = choose(candidatesOf(story, extraction));
    const lead = bullets.length === 0 ? leadOf(story) : undefined;
    return { title: titleOf(story, extraction), bullets: lead ? [lead] : bullets, provenance };
  },
};
