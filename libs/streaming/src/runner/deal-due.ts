import { toHeaders } from '@quickwire/contracts';
import { PoisonError } from '../errors.ts';
import type { LogRecord } from '../log.ts';
import {
  compose,
  type Delivery,
  type DueHandler,
  type Effects,
  type Middleware,
  type StageState,
} from './delivery.ts';
import type { StateEntry } from './lease-state.ts';

/** A state entry that has come due, and what it is dealt with by. */
export interface DueEntry {
  readonly key: string;
  readonly entry: StateEntry;
  readonly onDue: DueHandler;
  /** Around the handler; the first is the outermost. */
  readonly middleware: readonly Middleware[];
  readonly place: Pick<LogRecord, 'topic' | 'partition'>;
  readonly state: StageState;
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Story key of a due entry: what follows the first colon of its key. */
const storyKeyOf = (key: string): string => key.slice(key.indexOf(':') + 1);

/** Hands a due entry through. One that can never succeed goes to the dead letters as a record would, and is due no more. */
export const dealDue = async (due: DueEntry): Promise<Effects> => {
  const { key, entry, onDue, middleware, place, state, now, signal } = due;
  const { value, by: event } = entry;
  const record: LogRecord = {
    ...place,
    offset: -1,
    timestamp: now,
    key: storyKeyOf(key),
    value: Buffer.from(JSON.stringify(value)),
    headers: toHeaders(event),
  };
  const handle = compose(middleware, async () => {
    const effects = await onDue({ key, value, event, state, now });
    // A due entry that its handler left as it was would come due for ever.
    if (!effects.state?.some((write) => write.key === key))
      throw new PoisonError(`the due handler left ${key} due; it must rewrite or delete it`);
    return effects;
  });
  const delivery: Delivery = { record, event, data: value, state, now, signal };
  const effects = await handle(delivery);
  return effects.isLetter ? { ...effects, state: [{ key, value: undefined }] } : effects;
};
