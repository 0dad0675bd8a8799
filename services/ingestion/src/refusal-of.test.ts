import { ProblemError } from '@quickwire/http-guard';
import { isLogAway, LogFullError, LogUnavailableError } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal-of.ts';

test.each([
  ['a log that is away', new LogUnavailableError('away'), 503, true],
  ['a full log', new LogFullError('here'), 503, true],
  ['a refusal', new ProblemError('malformed-wire', 'no'), 400, false],
  ['a fault of ours', new TypeError('oops'), undefined, false],
])('%s', (_, error, status, later) => {
  expect(refusalOf(error)?.problem.status).toBe(status);
  expect(isLogAway(error)).toBe(later);
});
