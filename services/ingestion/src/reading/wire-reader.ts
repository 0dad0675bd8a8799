import { ProblemError } from '@quickwire/http-guard';
import { createWorkerPool, DeadlineError, MemoryError } from '@quickwire/streaming';
import {
  isQuickWire,
  type PackedWire,
  type ReadTask,
  type ReadWire,
  readWire,
  readWireModule,
  unpackWire,
  type WireContext,
  WireError,
} from '@quickwire/wires';
import { fairQueue } from './fair-queue.ts';

/**
 * Reads a wire.
 * @throws {ProblemError} 503 when it cannot be read right now, whatever it is; sending it again is safe
 */
export type ReadAnyWire = (bytes: Uint8Array, context: WireContext) => Promise<ReadWire>;

/** How wires are read that may take long. */
export interface WireReaderOptions {
  /** Milliseconds that reading one may take. */
  readonly deadlineMs?: number;
  /** Heap that reading one may take. */
  readonly maxMemoryMb?: number;
  /** Milliseconds after which the thread ends when there is nothing to read. */
  readonly idleMs?: number;
  /** Wires of one feed that may wait for the thread. */
  readonly mostWaiting?: number;
  /** What the thread runs. */
  readonly module?: URL;
}

/** Reads wires without holding up the process. */
export interface WireReader {
  readonly read: ReadAnyWire;
  close(): Promise<void>;
}

/** Reads on the caller's thread, however long it takes. */
export const readHere: ReadAnyWire = async (bytes, context) => readWire(bytes, context);

/** Milliseconds that a thread may take to start; on a machine with too much to do it takes seconds. */
const START_MS = 30_000;

const busy = (): ProblemError =>
  new ProblemError(
    'busy',
    'many large wires are being read right now; send the wire again later, a resend never doubles',
  );

/** Why a wire cannot be read whose thread was ended; undefined when that was no fault of the wire. */
const overrunOf = (error: unknown, deadlineMs: number): WireError | undefined => {
  const advice = 'and was stopped; send fewer items in one wire, in simpler markup';
  if (error instanceof DeadlineError)
    return new WireError(
      'TOO_COSTLY',
      `reading this wire took more than ${deadlineMs / 1000} s ${advice}`,
    );
  if (error instanceof MemoryError)
    return new WireError('TOO_COSTLY', `reading this wire took too much memory ${advice}`);
  return undefined;
};

/**
 * Reads quick wires in place and all others in a thread of their own, one at a time, the feeds in turns. The thread
 * comes with the first such wire and ends when there was none for a while.
 */
export const createWireReader = ({
  deadlineMs = 5000,
  maxMemoryMb = 192,
  idleMs = 30_000,
  mostWaiting = 32,
  module = readWireModule,
}: WireReaderOptions = {}): WireReader => {
  const pool = createWorkerPool({ deadlineMs, maxMemoryMb, idleMs });
  const work = pool.work<ReadTask, PackedWire>(module);
  const wake = pool.work<undefined, undefined>(module, START_MS);
  const queue = fairQueue(mostWaiting);

  const readApart = async (bytes: Uint8Array, context: WireContext): Promise<ReadWire> => {
    // The thread's start must not count against the wire.
    await wake(undefined);
    try {
      return unpackWire(await work({ bytes, context }));
    } catch (error) {
      const overrun = overrunOf(error, deadlineMs);
      if (!overrun) throw error;
      return { items: [{ place: '', error: overrun }] };
    }
  };

  return {
    async read(bytes, context) {
      if (isQuickWire(bytes)) return readWire(bytes, context);
      const read = queue.run(context.feed, () => readApart(bytes, context));
      if (!read) throw busy();
      return read;
    },
    close: () => pool.close(),
  };
};
