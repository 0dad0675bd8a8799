import { BadPositionError } from './errors.ts';

/**
 * The offset of the next record in every partition, as text: `3.0.12.5.0.7`. It means the same to
 * every replica and after every restart, since it speaks of the log alone.
 */
export type PositionToken = string;

export const formatPosition = (offsets: readonly number[]): PositionToken => offsets.join('.');

/**
 * Reads a position token.
 * @throws {BadPositionError} when it is not one of a topic with that many partitions
 */
export const parsePosition = (token: string, partitions: number): number[] => {
  if (token.length > 4096 || !/^\d{1,15}(\.\d{1,15})*$/.test(token))
    throw new BadPositionError('the event id is not numbers joined by dots, as in 3.0.12.5.0.7');
  const offsets = token.split('.').map(Number);
  if (offsets.length !== partitions)
    throw new BadPositionError(
      `the event id has ${offsets.length} numbers where the log has ${partitions} partitions`,
    );
  return offsets;
};

/** Offsets as `EventLog.read` takes them. */
export const toReadFrom = (offsets: readonly number[]): ReadonlyMap<number, number> =>
  new Map(offsets.entries());
