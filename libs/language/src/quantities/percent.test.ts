import { describe } from 'vitest';
import { testTable } from '../../test/quantity-table.ts';

describe('percentages', () => {
  testTable(`
Prices rose 20%.                                      | "20%" percent 20
Prices rose 20 percent.                               | "20 percent" percent 20
Prices rose 20 per cent.                              | "20 per cent" percent 20
Prices rose twenty percent.                           | "twenty percent" percent 20
Prices rose 9.5% over two years.                      | "9.5%" percent 9.5 | "two years" duration P2Y
A 20-percent rise hurt.                               | "20-percent" percent 20
Growth was -0.3% in spring.                           | "0.3%" percent -0.3
Growth was minus 0.3 percent in spring.               | "0.3 percent" percent -0.3
Prices rose 5 to 7 percent.                           | "5 to 7 percent" percent 5..7
Prices rose between 5 and 7 percent.                  | "5 and 7 percent" percent 5..7
Prices rose 5% to 7%.                                 | "5% to 7%" percent 5..7
Prices rose 5-7%.                                     | "5-7%" percent 5..7
Prices rose from 5% to 7%.                            | "5%" percent 5 | "7%" percent 7
Prices rose from 5 to 7 percent.                      | "5" percent 5 | "7 percent" percent 7
Nearly 80% agreed.                                    | "80%" percent 80 <nearly>
Less than 1% agreed.                                  | "1%" percent 1 <less-than>
`);
});
