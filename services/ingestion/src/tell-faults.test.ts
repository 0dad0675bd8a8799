import { createLogger } from '@quickwire/telemetry';
import { expect, test } from 'vitest';
import { tellFaults } from './tell-faults.ts';

test('a fault is told in one line when it begins, when it is another, and when it comes again', () => {
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger(
    { service: 'test', level: 'info' },
    { write: (line) => void lines.push(JSON.parse(line)) },
  );
  const faults = tellFaults(logger, { feed: 'desk' });
  const away = (detail: string): void => faults.tell('in', new Error(detail), 'is tried again');
  faults.gone('in');
  away('no such folder');
  away('no such folder');
  away('no right');
  faults.gone('in');
  away('no right');
  expect(lines).toMatchObject([
    { level: 'warn', feed: 'desk', name: 'in', detail: 'no such folder', msg: 'is tried again' },
    { detail: 'no right' },
    { level: 'info', msg: 'is well again' },
    { detail: 'no right' },
  ]);
  expect(JSON.stringify(lines)).not.toContain('at ');
});
