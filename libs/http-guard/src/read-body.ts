import type { Readable } from 'node:stream';
import { ProblemError } from './problem.ts';

/** How much of a body is read, and how long it may take. */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly deadlineMs: number;
}

/** A body, or the first part of one that is too large. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
}

/** So much of a body that nobody wants is thrown away: enough for a sender that sends all before it reads. */
export const MOST_THROWN_AWAY_BYTES = 16 * 1024 * 1024;
/** What lies behind the limit is thrown away for so long. */
const THROWN_AWAY_MS = 5000;

/**
 * Reads a body up to a limit. What lies behind it is thrown away, within bounds: a sender that is cut off while it still
 * sends may never see the answer. Whether the body came to its end the request says.
 * @throws {ProblemError} 408 when it takes too long; 400 when it ends before its length
 */
export const readBody = (stream: Readable, { maxBytes, deadlineMs }: BodyLimits): Promise<Body> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const giveUp = (): void =>
      stop(() =>
        reject(
          new ProblemError(
            'too-slow',
            `the body was not there within ${deadlineMs / 1000} s; send it again, faster or packed with gzip`,
          ),
        ),
      );
    let timer = setTimeout(giveUp, deadlineMs);
    const onData = (chunk: Uint8Array): void => {
      if (size <= maxBytes) keep(chunk);
      else size += chunk.length;
      if (size > maxBytes + MOST_THROWN_AWAY_BYTES) onEnd();
    };
    const keep = (chunk: Uint8Array): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= maxBytes) return;
      clearTimeout(timer);
      timer = setTimeout(onEnd, Math.min(THROWN_AWAY_MS, deadlineMs));
    };
    const onEnd = (): void => stop(() => resolve(read()));
    const onGone = (): void =>
      size > maxBytes
        ? onEnd()
        : stop(() =>
            reject(
              new ProblemError('bad-request', 'the body ended before its length; send it again'),
            ),
          );
    const read = (): Body => ({
      bytes: Buffer.concat(chunks).subarray(0, maxBytes),
      truncated: size > maxBytes,
    });
    const stop = (settle: () => void): void => {
      clearTimeout(timer);
      stream.off('data', onData).off('end', onEnd).off('close', onGone).off('error', onGone);
      // Whoever hangs up later is told to nobody.
      stream.on('error', () => {}).pause();
      settle();
    };
    stream.on('data', onData).on('end', onEnd).on('close', onGone).on('error', onGone);
  });
