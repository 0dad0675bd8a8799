import { problemOf, RefusedError } from '@quickwire/http-guard';
import { LogFullError, LogUnavailableError, RecordTooLargeError } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { isLogAway, refusalOf } from './refusal-of.ts';

test.each([
  ['a log that is away', new LogUnavailableError('away'), 503, true],
  ['a full log', new LogFullError('here'), 503, true],
  ['a record over the limit', new RecordTooLargeError('wires.raw', 9, 8), 413, false],
  ['a refusal', new RefusedError(problemOf('malformed-wire', 'no')), 400, false],
  ['a fault of ours', new TypeError('oops'), undefined, false],
])('%s', (_, error, status, later) => {
  expect(refusalOf(error)?.problem.status).toBe(status);
  expect(isLogAway(error)).toBe(later);
});
