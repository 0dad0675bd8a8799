import { ProblemError } from '@quickwire/http-guard';
import { isLogAway } from '@quickwire/streaming';

/** Whether this wire cannot be read right now: it will do later. */
export const isBusy = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status === 503;

/** What a sender is told of an error; undefined when it is a fault of ours that says nothing about the wire. */
export const refusalOf = (error: unknown): ProblemError | undefined => {
  if (error instanceof ProblemError) return error;
  if (isLogAway(error))
    return new ProblemError(
      'log-away',
      'the log cannot be written right now; send the wire again later, a resend never doubles',
    );
  return undefined;
};
