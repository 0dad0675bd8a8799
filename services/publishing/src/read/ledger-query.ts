import { FeedName, type LedgerList, ledgerLists } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import { z } from 'zod';
import { single } from './query.ts';

/** A query as Nest gives it. */
export type Query = Readonly<Record<string, unknown>>;

const Day = z.iso.date();

const parse = <T>(query: Query, name: string, schema: z.ZodType<T>, expected: string) => {
  const text = single(name, query[name]);
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new ProblemError('bad-query', `${name} must be ${expected}`);
};

/** @throws {ProblemError} 400 */
export const parseFeed = (query: Query): string | undefined =>
  parse(query, 'feed', FeedName, 'the name of a feed: 1 to 63 lower-case letters, digits, dashes');

/** UTC day of the receipt. @throws {ProblemError} 400 */
export const parseDay = (query: Query): string | undefined =>
  parse(query, 'day', Day, 'a day as 2026-02-17');

/** @throws {ProblemError} 400 */
export const parseLedgerList = (query: Query): LedgerList | undefined =>
  parse(query, 'outcome', z.enum(ledgerLists), `one of ${ledgerLists.join(', ')}`);
