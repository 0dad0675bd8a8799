import { expect, test } from 'vitest';
import { keepRunning } from './keep-running.ts';

/** Tasks that end when they are told to; what happened, in its order. */
const setting = () => {
  const told: string[] = [];
  const running = keepRunning(async (item: string, signal) => {
    told.push(`+${item}`);
    await new Promise<void>((done) => signal.addEventListener('abort', () => setImmediate(done)));
    told.push(`-${item}`);
  });
  return { told, running };
};

test('tasks run for what is wanted, and the old end before the new begin', async () => {
  const { told, running } = setting();
  running.want(['a', 'b']);
  running.want(['b', 'c']);
  running.want(['b', 'c']);
  await running.stop();
  expect(told.slice(0, 4)).toEqual(['+a', '+b', '-a', '+c']);
  expect(told.slice(4).sort()).toEqual(['-b', '-c']);
});
