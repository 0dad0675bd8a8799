import {
  FeedsFileError,
  type FeedsInUse,
  followFile,
  hasChanges,
  LARGEST_FEEDS_FILE,
  parseFeedsFile,
} from '@quickwire/feeds';
import { formatNames } from '@quickwire/wires';
import type { Logger } from 'pino';

/** How the file of the feeds is followed. */
export interface FollowFeedsOptions {
  readonly file: string;
  readonly feeds: FeedsInUse;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** Told whether the file, as it lies there, is in use. */
  readonly onRead: (isInUse: boolean) => void;
  readonly everyMs?: number;
}

/** Takes the feeds anew whenever their file changes. One that cannot be used changes nothing: every fault is logged, and the feeds stay as they are. */
export const followFeeds = (options: FollowFeedsOptions): Promise<void> => {
  const { file, feeds, logger, onRead, ...rest } = options;
  const onText = (text: string): void => {
    try {
      const changes = feeds.replace(parseFeedsFile(text, { file, formats: formatNames }));
      onRead(true);
      if (hasChanges(changes)) logger.info({ file, ...changes }, 'the feeds were read anew');
    } catch (error) {
      if (!(error instanceof FeedsFileError)) throw error;
      onRead(false);
      logger.error(
        { file, faults: error.faults },
        'the file of the feeds has faults; the feeds stay as they were until it is mended',
      );
    }
  };
  const onError = (error: Error): void => {
    onRead(false);
    logger.error(
      { file, err: error },
      'the file of the feeds cannot be read; the feeds stay as they were',
    );
  };
  return followFile({ ...rest, file, maxBytes: LARGEST_FEEDS_FILE, onText, onError });
};
