import { DAY_PARTS, MONTHS, SEASONS, SPANS, WEEKDAYS } from '../reading/calendar.ts';
import { ancestors, dependents, type Tree } from '../reading/tree.ts';
import { TIME_WORD } from '../reading/words.ts';
import type { Gate } from './gate.ts';
import { isMarkedOff } from './marked-off.ts';
import { droppedOf, isKept, type Proof, runsOf } from './proof.ts';
import { displaced, lostBygone, lostEarlier } from './time/displaced.ts';
import { goesOnFrom } from './time/goes-on-from.ts';

const NEAR = new RegExp(`^(?:${WEEKDAYS}|today)(?: (?:${DAY_PARTS}))?$`, 'i');

/** Whether the clause a dropped token belongs to is in the line. */
const bearsOnLine = (proof: Proof, at: number): boolean => {
  const { source } = proof;
  for (const above of ancestors(source, at)) {
    if (isKept(proof, above)) return true;
    // "After the bridge fell in 2019": its time is that of what stays.
    if (isWhen(source, above)) continue;
    if (/^(?:VERB|AUX)$/.test(source.tags[above] as string)) return false;
    if (dependents(source, above, 'cop').length > 0) return false;
  }
  return false;
};

const PERIOD = new RegExp(
  `^(?:time|times|seconds?|minutes?|hours?|days?|nights?|mornings?|evenings?|weeks?|weekends?|months?|quarters?|halves|half|years?|seasons?|decades?|centur(?:y|ies)|${SEASONS}|${WEEKDAYS}|${MONTHS})$`,
);

/** "Two days [after]". */
const SPAN = new RegExp(`^(?:nights?|${SPANS}|seasons?)$`);

const isWhen = (source: Tree, verb: number): boolean =>
  source.relations[verb] === 'advcl' &&
  dependents(source, verb, 'mark', 'advmod', 'case').some((mark) =>
    /^(?:after|before|when|as|while|since)$/.test(source.words[mark] as string),
  );

/** ", which had sunk a day [before]": a time of the clause that goes with it, which its comma and its first word set apart. */
const isOfRelative = (proof: Proof, at: number): boolean =>
  runsOf(proof).some((run) => {
    const first = run.find((token) => proof.source.tokens[token]?.kind !== 'mark') ?? -1;
    return (
      run.includes(at) &&
      /^(?:which|who|whose)$/.test(proof.source.words[first] ?? '') &&
      isMarkedOff(proof.source, run)
    );
  });

/** ", two days [after] the vote": what a comma sets off counts from something else, and goes whole with it. Not from a year, and from nothing of long ago. */
const countsAside = (proof: Proof, at: number): boolean => {
  const { source } = proof;
  if (!/^(?:after|before|since)$/.test(source.words[at] as string)) return false;
  return runsOf(proof).some((run) => {
    const [first = 0] = run;
    const last = run.at(-1) as number;
    return (
      run.includes(at) &&
      source.words[first] === ',' &&
      (source.words[last + 1] === ',' ||
        source.tokens.slice(last + 1).every(({ kind }) => kind === 'mark')) &&
      run.some((token) => token < at && SPAN.test(source.words[token] as string)) &&
      !run.some((token) =>
        /^(?:last|ago|earlier|previous|\d{4})$/.test(source.words[token] as string),
      )
    );
  });
};

/** "After the storm" that goes whole leaves the event where it was; "two days after" does not. */
const isMarkOfLost = (proof: Proof, at: number): boolean => {
  const { source } = proof;
  return (
    /^(?:after|before|since)$/.test(source.words[at] as string) &&
    /^(?:case|mark)$/.test(source.relations[at] as string) &&
    !isKept(proof, source.heads[at] as number) &&
    !SPAN.test(source.words[at - 1] ?? '')
  );
};

/** "In the first trip of his term" that goes whole: which of several trips, and no time of what stays. */
const ranksLost = (proof: Proof, at: number): boolean => {
  const { source } = proof;
  const noun = source.heads[at] as number;
  return (
    source.relations[at] === 'amod' &&
    noun > at &&
    source.tags[noun] === 'NOUN' &&
    !PERIOD.test(source.words[noun] as string) &&
    !isKept(proof, noun)
  );
};

const DAY = 86_400_000;

/** A day so near the story's own that a line without it misleads nobody. */
const isNear = (quote: string, value: unknown, created: string | undefined): boolean => {
  if (typeof value === 'string' && created && /^\d{4}-\d\d-\d\d$/.test(value))
    return Math.abs(Date.parse(value) - Date.parse(created.slice(0, 10))) <= 2 * DAY;
  return NEAR.test(quote.trim());
};

const MONTH =
  /^(?:jan(?:uary|\.)|feb(?:ruary|\.)|march|april|may|june|july|aug(?:ust|\.)|sept(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))$/;

/** "February 22" of a story whose own day nobody knows: it may be any day's distance from it. */
const isDayOfYear = ({ source, reading }: Proof, at: number): boolean =>
  !reading.story.revision.created &&
  MONTH.test(source.words[at] as string) &&
  ([at - 1, at + 1].some((near) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(source.words[near] ?? '')) ||
    /^(?:in|since|until|last|by)$/.test(source.words[at - 1] ?? ''));

/** "Soon [after …]", "first …[, then …]": a word that counts from what was cut. */
const countsFromLost = ({ source, places }: Proof): number | undefined => {
  const found = source.words.findIndex((word, at) => {
    if ((places[at] as number) < 0) return false;
    if (
      /^(?:soon|shortly|right|just|immediately|long|time|minutes|hours|days|weeks|months)$/.test(
        word,
      )
    )
      return (
        /^(?:after|before|since)$/.test(source.words[at + 1] ?? '') &&
        (places[at + 1] as number) < 0
      );
    return (
      word === 'first' &&
      source.tags[at] === 'ADV' &&
      source.words.some(
        (other, later) => later > at && other === 'then' && (places[later] as number) < 0,
      )
    );
  });
  return found < 0 ? undefined : found;
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
      (at) =>
        TIME_WORD.has(source.words[at] as string) &&
        bearsOnLine(proof, at) &&
        !isOfRelative(proof, at) &&
        !isMarkOfLost(proof, at) &&
        !countsAside(proof, at) &&
        !ranksLost(proof, at),
    );
    if (word !== undefined) return `“${source.tokens[word]?.text}” is lost`;
    for (const quantity of dropped.length > 0 ? reading.quantitiesIn(sentence) : []) {
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
    const from = countsFromLost(proof);
    if (from !== undefined) return `what “${source.tokens[from]?.text}” counts from is lost`;
    const year = dropped.find(
      (at) =>
        /^(?:1[6-9]|20)\d\d(?:s|-\d\d)?$/.test(source.words[at] as string) &&
        bearsOnLine(proof, at),
    );
    if (year !== undefined) return `the year “${source.tokens[year]?.text}” is lost`;
    const month = dropped.find((at) => isDayOfYear(proof, at) && bearsOnLine(proof, at));
    if (month !== undefined) return `the day in ${source.tokens[month]?.text} is lost`;
    const earlier = lostEarlier(proof) ?? lostBygone(proof);
    if (earlier !== undefined) return `“${source.tokens[earlier]?.text} …” is lost, when it was`;
    const other = displaced(proof);
    return other === undefined
      ? undefined
      : `“${source.tokens[other]?.text}” may be the time of what is lost`;
  },
};
