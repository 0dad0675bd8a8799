import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const own = new URL('give-back-memory.ts', import.meta.url).href;

/** What a process with garbage in its heap has given back, in MB. */
const givenBack = (...flags: readonly string[]): number =>
  Number(
    execFileSync(
      process.execPath,
      [
        ...flags,
        '--input-type=module',
        '--eval',
        `const { giveBackMemory } = await import(${JSON.stringify(own)});
         let kept = Array.from({ length: 300_000 }, (_, at) => ({ at }));
         kept = undefined;
         const { heapUsed } = process.memoryUsage();
         giveBackMemory();
         console.log((heapUsed - process.memoryUsage().heapUsed) / 2 ** 20);`,
      ],
      { encoding: 'utf8' },
    ),
  );

test('what nothing needs any more is given back', () => {
  expect(givenBack('--expose-gc')).toBeGreaterThan(5);
});

test('where Node does not let it nothing happens', () => {
  expect(givenBack()).toBeLessThan(1);
});
