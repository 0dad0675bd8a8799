import { describe } from 'vitest';
import { testTable } from '../../test/quantity-table.ts';

describe('scores and votes', () => {
  testTable(`
Larksund won 3-1.                                     | "3-1" score 3-1
Larksund won 3–1.                                     | "3–1" score 3-1
Larksund lost 1-3.                                    | "1-3" score 1-3
Larksund drew 2-2 at home.                            | "2-2" score 2-2
Larksund was held 1-1 at home.                        | "1-1" score 1-1
Moe won 6-4, 7-6 (5) at home.                         | "6-4" score 6-4 | "7-6 (5)" score 7-6
Moe beat Orm 6-4, 3-6, 6-2.                           | "6-4" score 6-4 | "3-6" score 3-6 | "6-2" score 6-2
The court ruled 5-4.                                  | "5-4" score 5-4
The senate voted 52-48.                               | "52-48" score 52-48
It fits ages 3-6 well.                                | "3-6" age 3..6 year
`);
});
