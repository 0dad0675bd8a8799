import { Problem } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { PROBLEM_JSON, ProblemError, problemAnswer } from './index.ts';

test('a problem is one of RFC 9457, with the faults where there are any', () => {
  const errors = [{ pointer: '/headlines', detail: 'is missing' }];
  const { problem } = new ProblemError('malformed-wire', 'the item cannot be read', { errors });
  expect(Problem.parse(problem)).toEqual({
    type: 'urn:quickwire:problem:malformed-wire',
    title: 'The wire cannot be read',
    status: 400,
    detail: 'the item cannot be read',
    errors,
  });
  expect(new ProblemError('log-away', 'later', { errors: [] }).problem).not.toHaveProperty(
    'errors',
  );
});

test('it says as an error what it says as a problem', () => {
  expect(new ProblemError('too-large', 'send less').message).toBe('send less');
});

test('its answer has the headers of its kind and its own, and is not stored', () => {
  const answer = problemAnswer(
    new ProblemError('unauthorized', 'send the key', { headers: { connection: 'close' } }),
  );
  expect(answer.status).toBe(401);
  expect(answer.headers).toEqual({
    'www-authenticate': 'Bearer',
    connection: 'close',
    'content-type': PROBLEM_JSON,
    'cache-control': 'no-store',
  });
  expect(JSON.parse(answer.body)).toMatchObject({ status: 401, detail: 'send the key' });
});
