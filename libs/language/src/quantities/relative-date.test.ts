import { describe } from 'vitest';
import { testTable } from '../../test/quantity-table.ts';

const THURSDAY = { created: '2026-02-19T15:00:00Z' };

describe('weekdays, by the tense of what is said of them', () => {
  testTable(
    `
It opened Tuesday.                                    | "Tuesday" date 2026-02-17
It opened on Thursday.                                | "Thursday" date 2026-02-19
It opened on Friday.                                  | "Friday" date 2026-02-13
He said Tuesday that it will open.                    | "Tuesday" date 2026-02-17
It will open on Tuesday.                              | "Tuesday" date 2026-02-24
It is expected to open Friday.                        | "Friday" date 2026-02-20
It is to open Friday.                                 | "Friday" date 2026-02-20
It has been shut since Monday.                        | "Monday" date 2026-02-16
The Tuesday bus is red.
He would come on Tuesday.
It was expected to open Friday.
It will open next Tuesday.                            | "next Tuesday" date 2026-02-24
It opened last Friday.                                | "last Friday" date 2026-02-13
It opened last Tuesday.
It will open this Friday.                             | "this Friday" date 2026-02-20
It opens every Tuesday.
`,
    THURSDAY,
  );
  testTable('It opened Tuesday.');
});

describe('days, weeks, months and years counted from the story’s day', () => {
  testTable(
    `
It opened yesterday.                                  | "yesterday" date 2026-02-18
It will open tomorrow.                                | "tomorrow" date 2026-02-20
The leaders of tomorrow's parties met.
She believed in a better tomorrow.
It opens tonight.                                     | "tonight" date 2026-02-19
She was on Larksund Tonight again.
It opened last night.                                 | "last night" date 2026-02-18
It opened this morning.                               | "this morning" date 2026-02-19
The mayor resigned today.                             | "today" date 2026-02-19
Children today read less.
It opened this week.                                  | "this week" date 2026-W08
It opened last week.                                  | "last week" date 2026-W07
It will open next week.                               | "next week" date 2026-W09
It opened last month.                                 | "last month" date 2026-01
It will open next year.                               | "next year" date 2027
It rained for the last year.
It rained in the last week of March.
It opened three days ago.                             | "three days ago" date 2026-02-16
It opened two weeks ago.                              | "two weeks ago" date 2026-W06
It opened 14 months ago.                              | "14 months ago" date 2024-12
It opened two years ago.                              | "two years ago" date 2024
It opened a year ago.                                 | "a year ago" date 2025
It opened more than two years ago.                    | "two years" duration P2Y <more-than>
`,
    THURSDAY,
  );
  testTable(`
It opened yesterday.
It opened last week.
It opened two years ago.                              | "two years" duration P2Y
`);
});

describe('months alone', () => {
  testTable(
    `
It opened in March.                                   | "March" date 2025-03
It opened in February.                                | "February" date 2026-02
It will open in March.                                | "March" date 2026-03
It won't open in March.                               | "March" date 2026-03
It opened last March.                                 | "last March" date 2025-03
It opened in August last year.                        | "August last year" date 2025-08
It opened last July.                                  | "last July" date 2025-07
It may open, and they march.
In May the port will open.                            | "May" date 2026-05
They spoke to Theresa May there.
`,
    THURSDAY,
  );
});

describe('a quarter in talk of business is the latest that is over', () => {
  testTable(
    `
Profit rose in the fourth quarter.                    | "fourth quarter" date 2025-10..2025-12
First-quarter sales fell.                             | "First-quarter" date 2025-01..2025-03
They scored in the fourth quarter.
`,
    THURSDAY,
  );
});

describe('the day is that of the dateline', () => {
  const late = { created: '2026-02-20T02:00:00Z' };
  testTable('It opened yesterday. | "yesterday" date 2026-02-18', {
    ...late,
    dateline: 'WASHINGTON (AP)',
  });
  testTable('It opened yesterday. | "yesterday" date 2026-02-19', late);
  testTable('It opened yesterday. | "yesterday" date 2026-02-18', {
    created: '2026-02-19T21:00:00-05:00',
  });
});
