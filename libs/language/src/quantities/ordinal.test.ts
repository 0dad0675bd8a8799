import { describe } from 'vitest';
import { testTable } from '../../test/quantity-table.ts';

describe('ordinals', () => {
  testTable(`
Moe finished third.                                   | "third" ordinal 3
The 21st bus left.                                    | "21st" ordinal 21
The twenty-first bus left.                            | "twenty-first" ordinal 21
Her second attempt failed.                            | "second" ordinal 2
It is the first time.                                 | "first" ordinal 1
The 42nd race began.                                  | "42nd" ordinal 42
The 112th race began.                                 | "112th" ordinal 112
At first it rained.
The First Lady spoke.
A third party spoke.
It sold second-hand.
She lives on 5th Avenue.
The 42th race began.
`);
});
