import { Problem } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { problemOf, RefusedError } from './index.ts';

test('a problem is one of RFC 9457, with the faults where there are any', () => {
  const errors = [{ pointer: '/headlines', detail: 'is missing' }];
  const problem = problemOf('malformed-wire', 'the item cannot be read', errors);
  expect(Problem.parse(problem)).toEqual({
    type: 'urn:quickwire:problem:malformed-wire',
    title: 'The wire cannot be read',
    status: 400,
    detail: 'the item cannot be read',
    errors,
  });
  expect(problemOf('log-away', 'later', [])).not.toHaveProperty('errors');
});

test('a refusal says as an error what its problem says', () => {
  expect(new RefusedError(problemOf('too-large', 'send less')).message).toBe('send less');
});
