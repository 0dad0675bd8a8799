import { ChannelName } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';

export const DEFAULT_LIMIT = 20;
export const LARGEST_LIMIT = 100;

const badQuery = (detail: string): ProblemError => new ProblemError('bad-query', detail);

/** One value of a query parameter. @throws {ProblemError} 400 when it is given twice */
export const single = (name: string, value: unknown): string | undefined => {
  if (value === undefined || typeof value === 'string') return value;
  throw badQuery(`${name} is given more than once; give it once`);
};

/** A channel to keep to. @throws {ProblemError} 400 */
export const parseChannel = (value: unknown): string | undefined => {
  const text = single('channel', value);
  if (text === undefined) return undefined;
  const channel = ChannelName.safeParse(text);
  if (channel.success) return channel.data;
  throw badQuery(`channel ${channel.error.issues[0]?.message ?? 'is wrong'}`);
};

/** Most packages on a page. @throws {ProblemError} 400 */
export const parseLimit = (value: unknown): number => {
  const text = single('limit', value);
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > LARGEST_LIMIT)
    throw badQuery(`limit must be a whole number from 1 to ${LARGEST_LIMIT}`);
  return limit;
};
