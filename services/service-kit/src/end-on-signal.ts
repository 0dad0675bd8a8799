import type { Platform } from './platform/platform.ts';

/** Signals that come this close together are one wish: npm passes on the Ctrl-C that the terminal sent to both. */
const ONE_WISH_MS = 1000;

/** How far a start has come, told so that a signal can end the process in order at any time. */
export interface Ending {
  /** The log is open. From now on a signal waits until the start is through, for it cannot be stopped midway. */
  opened(platform: Platform): void;
  /**
   * The service is up.
   * @param service lets batches in hand finish, saves positions and closes all, when it is told to
   */
  started(service: Pick<Platform, 'close'>): void;
  /** The start has failed: the process ends with the line and code 1, or in order where a signal came before. */
  failed(line: string): void;
}

/**
 * Ends the process at SIGTERM and SIGINT: in order with code 0, or with code 1 and a line that says why when that
 * fails, takes longer than QUICKWIRE_STOP_MS, or the signal comes again. This file reads no other, so that signals can be
 * taken before anything else is read: process 1 of a container is deaf to those it has not taken.
 */
export const endOnSignal = (): Ending => {
  const toClose = Promise.withResolvers<Pick<Platform, 'close'>>();
  let platform: Platform | undefined;
  let firstAt: number | undefined;
  const stop = (signal: string): void => {
    if (!platform) process.exit(0);
    const { logger, config } = platform;
    const fail = (message: string, error?: unknown): never => {
      logger.error({ err: error }, message);
      process.exit(1);
    };
    if (firstAt !== undefined) {
      if (performance.now() - firstAt < ONE_WISH_MS) return;
      fail(`${signal} came again: ended at once; what was in hand is done again at the next start`);
    }
    firstAt = performance.now();
    logger.info({ signal }, 'stopping');
    const limit = config.QUICKWIRE_STOP_MS;
    setTimeout(
      () =>
        fail(
          `not stopped within ${limit} ms (QUICKWIRE_STOP_MS): ended; what was in hand is done again at the next start`,
        ),
      limit,
    );
    toClose.promise
      .then((open) => open.close())
      .then(
        () => process.exit(0),
        (error: unknown) => fail('could not stop in order', error),
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return {
    opened: (open) => {
      platform = open;
    },
    started: (service) => toClose.resolve(service),
    failed: (line) => {
      if (platform && firstAt !== undefined) return toClose.resolve(platform);
      process.stderr.write(`${line}\n`);
      process.exit(1);
    },
  };
};
