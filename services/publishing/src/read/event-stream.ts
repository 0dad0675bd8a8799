import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** One server-sent event (WHATWG HTML, 9.2). */
export interface StreamEvent {
  readonly id: string;
  readonly event: string;
  /** Absent where only the id moves on, behind what is not this reader's. */
  readonly data?: string;
}

/** Limits of a stream. */
export interface EventStreamLimits {
  readonly heartbeatMs: number;
  /** Bytes that may wait for the client; beyond them the source waits. */
  readonly bufferBytes: number;
  /** How long a full buffer may take to empty before the client is dropped. */
  readonly stallMs: number;
}

export const defaultLimits: EventStreamLimits = {
  heartbeatMs: 15_000,
  bufferBytes: 1024 * 1024,
  stallMs: 15_000,
};

const format = ({ id, event, data }: StreamEvent): string =>
  data === undefined
    ? `id: ${id}\n\n`
    : `id: ${id}\nevent: ${event}\n${data
        .split('\n')
        .map((line) => `data: ${line}\n`)
        .join('')}\n`;

/**
 * Writes events to a client until the signal is aborted, the source ends or the client is gone or
 * has stalled. A client that is dropped loses nothing: it comes back with the last id it has.
 */
export const writeEventStream = async (
  response: ServerResponse,
  start: string,
  source: AsyncIterable<StreamEvent>,
  signal: AbortSignal,
  limits: EventStreamLimits = defaultLimits,
): Promise<void> => {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  // An id without data: a client that is cut off before the first event resumes here all the same.
  response.write(`retry: 2000\nid: ${start}\n\n`);
  const heartbeat = setInterval(() => {
    if (response.writableLength < limits.bufferBytes) response.write(':\n\n');
  }, limits.heartbeatMs);
  try {
    for await (const event of source) {
      response.write(format(event));
      if (response.writableLength <= limits.bufferBytes) continue;
      const stalled = AbortSignal.timeout(limits.stallMs);
      await once(response, 'drain', { signal: AbortSignal.any([signal, stalled]) });
    }
  } catch {
    // Stalled, gone, or the log is away: the connection ends, and the client resumes by id.
    response.destroy();
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
};
