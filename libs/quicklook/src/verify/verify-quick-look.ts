import type { Extraction, QuickLook, Story } from '@quickwire/contracts';
import { newsWriter } from '../news-writer.ts';
import { type Reading, readStory } from '../reading/reading.ts';
import { editorsLines } from './editors-lines.ts';
import { enginesLines } from './engines-lines.ts';
import type { VerifiedQuickLook } from './finding.ts';
import { honest } from './honest.ts';
import { partsOf } from './parts.ts';

const linesOf = (reading: Reading, quickLook: QuickLook): VerifiedQuickLook => {
  const { editorQuickLook } = reading.story;
  return editorQuickLook && editorQuickLook.bullets.length > 0
    ? editorsLines(reading, editorQuickLook, quickLook)
    : enginesLines(reading, quickLook);
};

/**
 * Proves a published Quick Look again from its story: of each line the evidence to the letter, the edits, every gate, and that its writer
 * would have made it; title, lead, sub-heads and notes by making them anew. One of another engine or version cannot be proved by this one: that
 * is all that is said of it.
 */
export const verifyQuickLook = (
  story: Story,
  extraction: Extraction,
  quickLook: QuickLook,
): VerifiedQuickLook => {
  const { engine, version } = newsWriter.provenance;
  const { provenance } = quickLook;
  if (provenance.engine !== engine || provenance.version !== version) {
    const detail = `it was written by ${provenance.engine} ${provenance.version}, which ${engine} ${version} cannot prove again`;
    return { lines: [], parts: [{ part: 'provenance', detail }] };
  }
  const known = honest(story, extraction);
  const reading = readStory(story, known);
  const { lines, parts } = linesOf(reading, quickLook);
  return { lines, parts: [...parts, ...partsOf(reading, known, quickLook)] };
};
