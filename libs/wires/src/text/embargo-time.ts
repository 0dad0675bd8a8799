import { feedInstant } from '../feeds/feed-date.ts';
import { notWord } from './embargo-words.ts';

// Months and days as English, German, French, Spanish, Italian, Dutch and the Nordic languages begin them.
export const months = String.raw`(?:jan|ene|gen|feb|fév|mar|mär|maa|apr|avr|abr|may|mai|mag|mei|maj|jun|juin|giu|jul|juil|lug|aug|aoû|ago|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic|des)\p{L}*`;
/** A day of the week. */
export const weekday = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:man|mån|tirs|tis|ons|tors|fre|lør|lör|søn|sön)dag)`;
/** The zones that can be read. */
export const zones = 'GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|MEZ|MESZ';

/** A time of day. */
export const clock = String.raw`(?:\d{1,2}[:.]\d\d${notWord}|\d{1,2}\s*(?:[ap]\.?m\b|uhr\b|noon\b|h(?:\d\d)?${notWord})|\d{3,4}\s*(?:hrs|hours|local|Z\b|[A-Z]{2,4}T\b|GMT|UTC|MEZ|MESZ)|noon\b|midnight\b|mitternacht\b|minuit\b|medianoche\b)`;
const day = String.raw`\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s+(?:of\s+|de\s+)?${months}|${months}\.?\s+\d{1,2}(?:st|nd|rd|th)?${notWord}`;

/** A time of day, a day, or a word for one. */
export const time = String.raw`(?:${clock}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:\d{2,4})?|${day}|${weekday}${notWord}|(?:tomorrow|tonight|morgen|demain|mañana|further\s+(?:notice|word|advice)|auf\s+weiteres|nouvel\s+ordre|nuevo\s+aviso)${notWord})`;

/** What a line says about an embargo: until when, or only that there is one. */
export interface Embargo {
  /** An instant in UTC; undefined when the line names none that can be read without guessing. */
  readonly until?: string;
}

const isoMoment = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)`;
const clockWithZone = String.raw`\b(?<hour>\d{1,2})[:.h]?(?<minute>\d\d)\s*(?:hrs|hours|uhr|h)?\s*(?<zone>${zones})\b`;
const date = String.raw`(?:\p{L}+day,?\s+)?(?:(?<day>\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?<month>\p{L}{3,})|(?<monthFirst>\p{L}{3,})\.?\s+(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?),?\s+(?<year>\d{4})\b`;
const moments = [
  isoMoment,
  String.raw`${clockWithZone}[\s,]*(?:(?:on|am|le|el)\s+)?${date}`,
  String.raw`\b${date}[\s,]*(?:(?:at|um|à|kl\.?)\s+)?${clockWithZone}`,
].map((moment) => new RegExp(moment, 'giu'));
const anyClock = new RegExp(clock, 'iu');

const instantOf = ({ 0: moment, groups }: RegExpExecArray): string | undefined =>
  feedInstant(
    groups
      ? `${groups['day'] ?? groups['dayAfter']} ${groups['month'] ?? groups['monthFirst']} ${groups['year']} ${groups['hour']}:${groups['minute']} ${groups['zone']}`
      : moment,
  );

// Words that bound an embargo, whatever stands behind them: 'until the speech', 'not for use before the vote'.
const bounded = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${time}|until|till?|pending|against\s+delivery|not${notWord}[^.:;]{0,60}\bbefore|adv(?:ance)?s?[^\p{L}\p{N}]*\d|weekend|bis|jusqu|hasta|fino|tot)${notWord}`,
  'iu',
);
// A day beside a moment that is the moment's own: 'until Friday, 10:00 GMT 3 March 2026'.
const ownDay = new RegExp(String.raw`${weekday}[\s,]+(?:(?:at|um|à|the)\s+)?(?=\0)`, 'giu');
const anotherBound = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:until|till?|not\s+before|bis|jusqu\S*|hasta|tot)\s+(?:(?:the|on|at|le|el|am)\s+)?${time}`,
  'iu',
);

/** Only that there is an embargo, and no word of a time: it ends with any other of the same story that has an end. */
export const bare: Embargo = {};

/**
 * The last of the moments that a sentence names. A time without zone or year is not guessed at, nor is which counts where
 * one stands beside a moment, or the bound of another embargo does.
 */
export const untilIn = (sentence: string): Embargo => {
  const instants = moments.flatMap((moment) => [...sentence.matchAll(moment)].map(instantOf));
  const rest = moments
    .reduce((left, moment) => left.replace(moment, '\0'), sentence)
    .replace(ownDay, '');
  if (instants.includes(undefined) || anyClock.test(rest) || anotherBound.test(rest)) return {};
  const until = instants.sort().at(-1);
  if (until !== undefined) return { until };
  return bounded.test(sentence) ? {} : bare;
};

/** Of several that are said of one story the one that holds it longest; none is known to outlast one whose end cannot be read. */
export const longest = (embargoes: readonly (Embargo | undefined)[]): Embargo | undefined => {
  const said = embargoes.filter((embargo) => embargo !== undefined);
  const timed = said.filter((embargo) => embargo !== bare);
  const open = timed.find(({ until }) => until === undefined);
  const until = timed
    .flatMap((embargo) => embargo.until ?? [])
    .sort()
    .at(-1);
  return open ?? (until === undefined ? said[0] : { until });
};
