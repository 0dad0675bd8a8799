import { isDeepStrictEqual } from 'node:util';
import type { Extraction, QuickLook, SubHead } from '@quickwire/contracts';
import { leadOf } from '../lead/lead.ts';
import type { Reading } from '../reading/reading.ts';
import { subHeadsOf } from '../sub-heads/sub-heads.ts';
import { titleFor } from '../title/title.ts';
import type { PartFinding } from './finding.ts';

const shown = (text: string | undefined): string => (text === undefined ? 'none' : `“${text}”`);

const subHeadsFault = (is: readonly SubHead[], own: readonly SubHead[]): string => {
  const at = is.findIndex((head, place) => !isDeepStrictEqual(head, own[place]));
  const [here, there] = at < 0 ? [undefined, own[is.length]] : [is[at], own[at]];
  return here?.text === there?.text
    ? `${shown(here?.text)} is not where the text has it`
    : `it is ${shown(here?.text)}; the text gives ${shown(there?.text)}`;
};

/** Title, lead and sub-heads follow from the story alone. */
export const partsOf = (
  reading: Reading,
  extraction: Extraction,
  { title, lead, subHeads = [] }: QuickLook,
): readonly PartFinding[] => {
  const own = {
    title: titleFor(reading, extraction),
    lead: leadOf(reading),
    subHeads: subHeadsOf(reading),
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
  return found;
};
