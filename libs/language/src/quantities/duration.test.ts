import { describe } from 'vitest';
import { testTable } from '../../test/quantity-table.ts';

describe('durations', () => {
  testTable(`
The five-day fair ended.                              | "five-day" duration P5D
It took two hours and 30 minutes.                     | "two hours and 30 minutes" duration PT2H30M
It took 1 hour, 20 minutes.                           | "1 hour, 20 minutes" duration PT1H20M
It took half an hour.                                 | "half an hour" duration PT30M
It took an hour and a half.                           | "an hour and a half" duration PT1H30M
It took two and a half years.                         | "two and a half years" duration P2Y6M
It took 10 to 12 weeks.                               | "10 to 12 weeks" duration P10W..P12W
It took two or three days.                            | "two or three days" duration P2D..P3D
It took two decades.                                  | "two decades" duration P20Y
It took a quarter century.                            | "a quarter century" duration P25Y
It lasted for a year.                                 | "a year" duration P1Y
It ended a year later.                                | "a year" duration P1Y
It costs 14 crowns a year.                            | "14" number 14 crowns
They held two days of talks.                          | "two days" duration P2D
It took more than 20 years.                           | "20 years" duration P20Y <more-than>
It took nearly three months.                          | "three months" duration P3M <nearly>
It took 30 seconds.                                   | "30 seconds" duration PT30S
Wait a second.
One day it will end.
It closed for one day.                                | "one day" duration P1D
She ran two hours ago.                                | "two hours" duration PT2H
`);
});
