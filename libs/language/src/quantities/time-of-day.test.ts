import { describe } from 'vitest';
import { testTable } from '../../test/quantity-table.ts';

const GENEVA = { created: '2026-02-19T15:00:00Z', dateline: 'GENEVA (AP)' };

describe('times of day', () => {
  testTable(
    `
Doors open at 6:30 p.m. EST.                          | "6:30 p.m. EST" time 18:30-05:00
Doors open at 6:30pm.                                 | "6:30pm" time 18:30
Doors open at 6.30pm.                                 | "6.30pm" time 18:30
Doors open at 12 a.m. sharp.                          | "12 a.m." time 00:00
Doors open at 12:15 p.m. sharp.                       | "12:15 p.m." time 12:15
Doors open at 0900 GMT.                               | "0900 GMT" time 09:00Z
Doors open at 18:30 GMT.                              | "18:30 GMT" time 18:30Z
Doors open at 18:30.                                  | "18:30" time 18:30
Doors open at noon.                                   | "noon" time 12:00
Doors open at midnight.                               | "midnight" time 00:00
Doors open about 6 p.m. daily.                        | "6 p.m." time 18:00 <about>
Doors open at 10 a.m. local time.                     | "10 a.m. local time" time 10:00+01:00
Doors open at 4 p.m. ET.                              | "4 p.m. ET" time 16:00-05:00
Doors open at 4 p.m. Pacific time.                    | "4 p.m. Pacific time" time 16:00-08:00
Doors open from 10 a.m. to 5 p.m. daily.              | "10 a.m. to 5 p.m." time 10:00..17:00
Doors open from 8 to 10 a.m. daily.                   | "8 to 10 a.m." time 08:00..10:00
She ran it in 12:34.
The midnight train left.
Doors open at 25:30.
Doors open at 13 p.m. sharp.                          | "13" number 13
`,
    GENEVA,
  );
  testTable('Doors open at 10 a.m. local time. | "10 a.m. local time" time 10:00');
});
