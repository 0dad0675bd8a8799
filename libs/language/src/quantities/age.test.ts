import { describe } from 'vitest';
import { testTable } from '../../test/quantity-table.ts';

describe('ages', () => {
  testTable(`
A 12-year-old won.                                    | "12-year-old" age 12 year
Two 12-year-olds won.                                 | "Two" number 2 | "12-year-olds" age 12 year
A twelve-year-old boy won.                            | "twelve-year-old" age 12 year
Questions about 12-year-old Ada remain.               | "12-year-old" age 12 year
The rule is 4 years old.                              | "4 years old" age 4 year
She is 34 years of age.                               | "34 years of age" age 34 year
An 18-month-old calf won.                             | "18-month-old" age 18 month
A six-week-old calf won.                              | "six-week-old" age 6 week
A man aged 34 won.                                    | "34" age 34 year
Women aged 59, 76 and 84 won.                         | "59" age 59 year | "76" age 76 year | "84" age 84 year
Anyone age 13 or older may enter.                     | "13" age 13 year <at-least>
Ages 26 to 70 may enter.                              | "26 to 70" age 26..70 year
He left at the age of 90.                             | "90" age 90 year
Children under 12 enter free.                         | "12" age 12 year <less-than>
Ada Moe, 34, said so.                                 | "34" age 34 year
The winner was Ada Moe, 34.                           | "34" age 34 year
She was 34.                                           | "34" age 34 year
J. K. Moe Jr., 34, said so.                           | "34" age 34 year
Moe, 34, who rows, won.                               | "34" age 34 year
Police met Moe, 34, at home.                          | "34" age 34 year
Moe, 34, of Larksund, won.                            | "34" age 34 year
She is in her 30s.                                    | "30s" age 30..39 year
He is in his mid-40s.                                 | "40s" age 40..49 year
They are in their late 20s.                           | "20s" age 20..29 year
It was in the 90s again.
On Channel 4, 5, and 7 it ran.                        | "5" number 5 | "7" number 7
`);
});
