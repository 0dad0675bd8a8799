import type { Platform } from './platform/platform.ts';

/** Signals that come this close together are one wish: npm passes on the Ctrl-C that the terminal sent to both. */
const ONE_WISH_MS = 1000;

/**
 * Ends the process at SIGTERM and SIGINT: in order with code 0, or with code 1 and a line that says why when that
 * fails, takes longer than QUICKWIRE_STOP_MS, or the signal comes again.
 * @param close lets batches in hand finish, saves positions and closes all
 */
export const closeOnSignal = (
  { close }: { close(): Promise<void> },
  { logger, config }: Platform,
): void => {
  let firstAt: number | undefined;
  const fail = (message: string, error?: unknown): never => {
    logger.error({ err: error }, message);
    process.exit(1);
  };
  const stop = (signal: string): void => {
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
    close().then(
      () => process.exit(0),
      (error: unknown) => fail('could not stop in order', error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};
