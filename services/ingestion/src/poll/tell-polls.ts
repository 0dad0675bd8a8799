import { POLL_RESULTS, pollMetrics } from '@quickwire/telemetry';
import type { Logger } from 'pino';
import { logAnswer } from '../log-answer.ts';
import type { PollObserver } from './poll-observer.ts';

/** An address without what may be a key in it. */
const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, '');

/** Turns what polling does into metrics and log lines: one when a feed begins to fail, one when it is back. */
export const tellPolls = (
  logger: Logger,
  registry: Parameters<typeof pollMetrics>[0],
): PollObserver => {
  const lastSuccess = new Map<string, number>();
  const polls = pollMetrics(registry, lastSuccess);
  return {
    held(feed, held, lastSuccessAt) {
      if (!held) lastSuccess.delete(feed);
      else if (lastSuccessAt !== undefined) lastSuccess.set(feed, lastSuccessAt);
      // An alert on the increase would miss the first of a series that was not there before.
      if (held) for (const result of POLL_RESULTS) polls.inc({ feed, result }, 0);
      logger.debug({ feed, held }, held ? 'feed taken' : 'feed given up');
    },
    polled(feed, result, at) {
      polls.inc({ feed, result });
      if (result !== 'failed' && result !== 'gone') lastSuccess.set(feed, at);
    },
    answered: (feed, answer) => logAnswer(logger, { feed }, answer),
    refused: (feed, { type, detail }) =>
      logger.warn({ feed, problem: type, detail }, 'wire refused'),
    failing: (feed, error, nextAt) =>
      logger.warn(
        { feed, reason: error.message, nextAt: new Date(nextAt).toISOString() },
        'the feed cannot be polled; it is tried again after pauses that grow up to an hour',
      ),
    recovered: (feed, failures) => logger.info({ feed, failures }, 'the feed can be polled again'),
    moved: (feed, to) =>
      logger.warn(
        { feed, to: withoutQuery(to) },
        'the feed has moved for good; give it this URL, the old one may end',
      ),
    gone: (feed) =>
      logger.error(
        { feed },
        'the feed is gone (410) and polled no more; remove it, or give it another URL',
      ),
    waiting: (feed, error) =>
      logger.warn({ feed, err: error }, 'what the feed brought waits for the log; nothing is lost'),
    fault: (error) =>
      logger.warn({ err: error }, 'the log had a fault; polling recovers by itself'),
  };
};
