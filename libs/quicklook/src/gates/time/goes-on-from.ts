import { MONTHS, SEASONS, WEEKDAYS } from '../../reading/calendar.ts';
import type { Reading } from '../../reading/reading.ts';
import { speaks } from '../../reading/speech.ts';
import type { Place } from '../proof.ts';

/** Sentences that tell when a story is. */
const BEGINNING = 3;

const OLD = new RegExp(
  `\\b(?:1[6-9]\\d\\d|20\\d\\d)\\b|\\b(?:years?|months?|decades?|weeks?) (?:ago|earlier|before|later)\\b|\\bat the time\\b|\\blast (?:year|${MONTHS}|${SEASONS})\\b`,
  'i',
);
const DATED = new RegExp(
  `\\b(?:1[6-9]\\d\\d|20\\d\\d|${WEEKDAYS}|${MONTHS}|ago|last|this|earlier|since|now|today|yesterday|currently)\\b`,
  'i',
);

/** The sentence before tells of another year, and this one, in the past and without a day of its own, goes on from there. */
export const goesOnFrom = ({ source, reading, sentence }: Place): string | undefined => {
  const own = reading.sentenceText(sentence);
  const past = source.penn.some(
    (tag, at) => tag === 'VBD' && (at === source.root || source.heads[at] === source.root),
  );
  // Who speaks does so in the story's own days.
  if (!past || DATED.test(own) || speaks(source)) return undefined;
  const year = ownYear(reading);
  for (const step of [-1, -2]) {
    const near = reading.proseFrom(sentence, step);
    if (near === undefined) return undefined;
    const text = reading.sentenceText(near);
    const found = OLD.exec(text)?.[0];
    if (found && found !== year) return found;
    // A day of the story's own leads back to it.
    if (DATED.test(text)) return undefined;
  }
  return undefined;
};

/** The year of the story: that of its making, else the last that its beginning names. */
const ownYear = ({ story, prose, sentenceText }: Reading): string | undefined => {
  if (story.revision.created) return story.revision.created.slice(0, 4);
  const years = story.text.match(/\b20\d\d\b/g) ?? [];
  const last = years.toSorted().at(-1) ?? '';
  const begins = prose.slice(0, BEGINNING).some((at) => sentenceText(at).includes(last));
  return last !== '' && begins ? last : undefined;
};
