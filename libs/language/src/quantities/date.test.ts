import { describe } from 'vitest';
import { testTable } from '../../test/quantity-table.ts';

const THURSDAY = { created: '2026-02-19T15:00:00Z' };

describe('dates that the text gives whole', () => {
  testTable(`
It opened Feb. 17, 2026.                              | "Feb. 17, 2026" date 2026-02-17
It opened on February 17, 2026, at last.              | "February 17, 2026" date 2026-02-17
It opened on 17 February 2026.                        | "17 February 2026" date 2026-02-17
It opened on the 17th of February 2026.               | "17th of February 2026" date 2026-02-17
It opened on 2026-02-17.                              | "2026-02-17" date 2026-02-17
It opened on 17/02/2026.                              | "17/02/2026" date 2026-02-17
It opened on 2/17/2026.                               | "2/17/2026" date 2026-02-17
It opened on 5/5/2026.                                | "5/5/2026" date 2026-05-05
It opened on 02/03/2026.
It opened on 2026-02-31.
It opened in February 2026.                           | "February 2026" date 2026-02
It ran Feb. 17-19, 2026.                              | "Feb. 17-19, 2026" date 2026-02-17..2026-02-19
It ran 17-19 February 2026.                           | "17-19 February 2026" date 2026-02-17..2026-02-19
`);
});

describe('years', () => {
  testTable(`
It opened in 2019.                                    | "2019" date 2019
The 2014 fair was wet.                                | "2014" date 2014
It has stood since 1887.                              | "1887" date 1887
It was built in the winter of 1872.                   | "1872" date 1872
Sales fell compared with 2013.                        | "2013" date 2013
It ran in 2019-2021.                                  | "2019-2021" date 2019..2021
It ran from 2005 to 2009.                             | "2005 to 2009" date 2005..2009
It ran between 2005 and 2009.                         | "2005 and 2009" date 2005..2009
The 2014/15 season was wet.                           | "2014/15" date 2014..2015
The 1990s were wet.                                   | "1990s" date 1990..1999
The early 1900s were wet.
It drew 2000 people.                                  | "2000" number 2000 people
It ran on Windows 2000 then.
It rose in the first half of 2025.                    | "first half of 2025" date 2025-01..2025-06
It rose in the third quarter of 2025.                 | "third quarter of 2025" date 2025-07..2025-09
`);
});

describe('dates without year, in the nearest', () => {
  testTable(
    `
It opened on Feb. 17.                                 | "Feb. 17" date 2026-02-17
It opened on Dec. 30.                                 | "Dec. 30" date 2025-12-30
It will open on 17 March.                             | "17 March" date 2026-03-17
It opened on July 4.
It will open on July 4.                               | "July 4" date 2026-07-04
The July 4 fair is wet.
It opened Tuesday, Feb. 17, as planned.               | "Feb. 17" date 2026-02-17
It opened on Tuesday 17 February.                     | "17 February" date 2026-02-17
They won 4-0 February or not.                         | "4-0" score 4-0
`,
    THURSDAY,
  );
  testTable('It opened on Feb. 17.');
});
