import { feedInstant } from '../feeds/feed-date.ts';

const opening =
  /^\W*(?:EMBARGO(?:ED)?|HOLD FOR RELEASE|FOR RELEASE|NOT FOR (?:RELEASE|PUBLICATION) (?:BEFORE|UNTIL)|SPERRFRIST|SOUS EMBARGO)\b/i;
const isoMoment = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)/;
const clockFirst =
  /\b(?<hour>\d{1,2})[:.]?(?<minute>\d\d)\s*(?<zone>GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|MEZ|MESZ)\b[\s,]*(?:on\s+)?(?:\p{L}+day,?\s+)?(?:(?<day>\d{1,2})\.?\s+(?<month>\p{L}{3,})|(?<monthFirst>\p{L}{3,})\.?\s+(?<dayAfter>\d{1,2}))(?:,?\s+(?<year>\d{4}))/iu;

/** What a line says about an embargo: until when, or only that there is one. */
export interface Embargo {
  /** An instant in UTC; undefined when the line names none that can be read without guessing. */
  readonly until?: string;
}

/** The embargo that a line opens with; undefined when it is no such line. A time without zone or year is not guessed at. */
export const embargoOf = (line: string): Embargo | undefined => {
  const start = line.slice(0, 300);
  if (!opening.test(start)) return undefined;
  const iso = isoMoment.exec(start)?.[0];
  const clock = clockFirst.exec(start)?.groups;
  const until = iso
    ? feedInstant(iso)
    : clock &&
      feedInstant(
        `${clock['day'] ?? clock['dayAfter']} ${clock['month'] ?? clock['monthFirst']} ${clock['year']} ${clock['hour']}:${clock['minute']} ${clock['zone']}`,
      );
  return until ? { until } : {};
};
