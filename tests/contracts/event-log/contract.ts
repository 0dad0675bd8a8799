import { afterAll, beforeAll, describe } from 'vitest';
import { advance } from './advance.ts';
import { Bench, GUARD_MS, type LogUnderTest, type OpenOptions } from './bench.ts';
import { durability } from './durability.ts';
import { elsewhere } from './elsewhere.ts';
import { handOver } from './hand-over.ts';
import { limits } from './limits.ts';
import { membership } from './membership.ts';
import { memory } from './memory.ts';
import { order } from './order.ts';
import { oversize } from './oversize.ts';
import { positions } from './positions.ts';
import { reading } from './reading.ts';
import { timers } from './timers.ts';

const suites = {
  order,
  durability,
  advance,
  elsewhere,
  membership,
  positions,
  reading,
  timers,
  limits,
  oversize,
  memory,
};

/** Every adapter passes this suite; each test is a promise of the port. */
export const describeEventLogContract = (
  name: string,
  open: (options?: OpenOptions) => Promise<LogUnderTest>,
): void => {
  describe(`the event log contract on ${name}`, { timeout: GUARD_MS }, () => {
    const bench = new Bench(open);
    beforeAll(() => bench.open());
    afterAll(() => bench.close());
    describe('hand-over', () => handOver(open));
    for (const [promise, suite] of Object.entries(suites)) describe(promise, () => suite(bench));
  });
};
