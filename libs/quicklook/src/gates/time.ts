import { ancestors } from '../reading/tree.ts';
import { TIME_WORD } from '../reading/words.ts';
import type { Gate } from './gate.ts';
import { droppedOf, isKept, type Place, type Proof } from './proof.ts';

const NEAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today)(?: (?:morning|afternoon|evening|night))?$/i;

/** Whether the clause a dropped token belongs to is in the line. */
const bearsOnLine = (proof: Proof, at: number): boolean => {
  const { source } = proof;
  for (const above of ancestors(source, at)) {
    if (isKept(proof, above)) return true;
    if (/^(?:VERB|AUX)$/.test(source.tags[above] as string)) return false;
  }
  return false;
};

const DAY = 86_400_000;

/** A day so near the story's own that a line without it misleads nobody. */
const isNear = (quote: string, value: unknown, created: string | undefined): boolean => {
  if (typeof value === 'string' && created && /^\d{4}-\d\d-\d\d$/.test(value))
    return Math.abs(Date.parse(value) - Date.parse(created.slice(0, 10))) <= 2 * DAY;
  return NEAR.test(quote.trim());
};

const OLD =
  /\b(?:1[6-9]\d\d|20\d\d)\b|\b(?:years?|months?|decades?|weeks?) (?:ago|earlier|before|later)\b|\bat the time\b/i;
const DATED =
  /\b(?:1[6-9]\d\d|20\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|ago|last|this|earlier|since|now|today|yesterday|currently)\b/i;

/** The sentence before tells of another year, and this one, in the past and without a day of its own, goes on from there. */
const goesOnFrom = ({ source, reading, sentence }: Place): string | undefined => {
  const own = reading.sentenceText(sentence);
  const past = source.penn.some(
    (tag, at) => tag === 'VBD' && (at === source.root || source.heads[at] === source.root),
  );
  if (!past || DATED.test(own)) return undefined;
  for (const step of [-2, -1]) {
    const near = reading.proseFrom(sentence, step);
    const found = near === undefined ? undefined : OLD.exec(reading.sentenceText(near))?.[0];
    // The story's own year is no other.
    if (found && found !== reading.story.revision.created?.slice(0, 4)) return found;
  }
  return undefined;
};

/** When it happened stays, unless that is the day of the story or a day beside it. */
export const time: Gate = {
  name: 'time',
  stopsAll: (place) => goesOnFrom(place) !== undefined,
  fault(proof) {
    const { source, reading, sentence } = proof;
    const then = goesOnFrom(proof);
    if (then !== undefined) return `the story tells it of “${then}”`;
    const { text } = reading.doc;
    const dropped = droppedOf(proof);
    const word = dropped.find(
      (at) => TIME_WORD.has(source.words[at] as string) && bearsOnLine(proof, at),
    );
    if (word !== undefined) return `“${source.tokens[word]?.text}” is lost`;
    for (const quantity of reading.quantitiesIn(sentence)) {
      if (quantity.kind !== 'date') continue;
      const at = dropped.find((token) => {
        const { start } = source.tokens[token] as { start: number };
        return quantity.start <= start && start < quantity.end;
      });
      if (at === undefined || !bearsOnLine(proof, at)) continue;
      const quote = text.slice(quantity.start, quantity.end);
      if (!isNear(quote, quantity.value, reading.story.revision.created))
        return `the time “${quote}” is lost`;
    }
    const year = dropped.find(
      (at) =>
        /^(?:1[6-9]|20)\d\d(?:s|-\d\d)?$/.test(source.words[at] as string) &&
        bearsOnLine(proof, at),
    );
    return year === undefined ? undefined : `the year “${source.tokens[year]?.text}” is lost`;
  },
};
