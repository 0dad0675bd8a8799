import { isDeepStrictEqual } from 'node:util';
import type { Extraction, QuickLook, QuickLookNote, SubHead } from '@quickwire/contracts';
import { editorNotes } from '../editor/editor-notes.ts';
import { leadOf } from '../lead/lead.ts';
import type { Reading } from '../reading/reading.ts';
import { subHeadsOf } from '../sub-heads/sub-heads.ts';
import { titleFor } from '../title/title.ts';
import type { PartFinding } from './finding.ts';

const shown = (text: string | undefined): string => (text === undefined ? 'none' : `“${text}”`);

/** The first two that differ, of what is there and what should be. */
const unlike = <T>(
  is: readonly T[],
  own: readonly T[],
): readonly [T | undefined, T | undefined] => {
  const at = is.findIndex((one, place) => !isDeepStrictEqual(one, own[place]));
  return at < 0 ? [undefined, own[is.length]] : [is[at], own[at]];
};

const notesFault = (is: readonly QuickLookNote[], own: readonly QuickLookNote[]): string => {
  const [here, there] = unlike(is, own);
  return here?.detail === there?.detail
    ? `${shown(here?.detail)} is not of the kind or the sentences that the lines give`
    : `it is ${shown(here?.detail)}; the lines give ${shown(there?.detail)}`;
};

const subHeadsFault = (is: readonly SubHead[], own: readonly SubHead[]): string => {
  const [here, there] = unlike(is, own);
  return here?.text === there?.text
    ? `${shown(here?.text)} is not where the text has it`
    : `it is ${shown(here?.text)}; the text gives ${shown(there?.text)}`;
};

/** Title, lead and sub-heads follow from the story alone, notes from it and the lines. */
export const partsOf = (
  reading: Reading,
  extraction: Extraction,
  { title, lead, subHeads = [], notes = [], bullets }: QuickLook,
): readonly PartFinding[] => {
  const own = {
    title: titleFor(reading, extraction),
    lead: leadOf(reading),
    subHeads: subHeadsOf(reading),
    notes: editorNotes(reading, bullets),
  };
  const found: PartFinding[] = [];
  if (title !== own.title)
    found.push({ part: 'title', detail: `it is “${title}”; the text gives “${own.title}”` });
  if (!isDeepStrictEqual(lead, own.lead))
    found.push({
      part: 'lead',
      detail: `it is ${shown(lead?.text)}; the text gives ${shown(own.lead?.text)}`,
    });
  if (!isDeepStrictEqual(subHeads, own.subHeads))
    found.push({ part: 'sub-heads', detail: subHeadsFault(subHeads, own.subHeads) });
  if (!isDeepStrictEqual(notes, own.notes))
    found.push({ part: 'notes', detail: notesFault(notes, own.notes) });
  return found;
};
