import { LogAccessError, LogUnavailableError, StreamingError } from '../errors.ts';
import { accessAdvice } from './access.ts';
import { protocolError } from './protocol.ts';

/** Broker error codes that something here decides by. */
export const CODES = {
  OFFSET_OUT_OF_RANGE: 1,
  UNKNOWN_TOPIC_OR_PARTITION: 3,
  LEADER_NOT_AVAILABLE: 5,
  NOT_LEADER: 6,
  MESSAGE_TOO_LARGE: 10,
  RECORD_LIST_TOO_LARGE: 18,
  NOT_ENOUGH_REPLICAS: 19,
  NOT_ENOUGH_REPLICAS_AFTER_APPEND: 20,
  KAFKA_STORAGE_ERROR: 56,
} as const;

/**
 * Codes after which the very same batch, with the same sequence, may be sent again: should it have
 * been written after all, the broker answers with its first offset instead of writing it twice.
 */
export const RETRIABLE_PRODUCE: ReadonlySet<number> = new Set([
  CODES.UNKNOWN_TOPIC_OR_PARTITION,
  CODES.LEADER_NOT_AVAILABLE,
  CODES.NOT_LEADER,
  CODES.NOT_ENOUGH_REPLICAS,
  CODES.NOT_ENOUGH_REPLICAS_AFTER_APPEND,
]);

/** Codes of a batch that is over what the topic takes; nothing of it was written. */
export const TOO_LARGE: ReadonlySet<number> = new Set([
  CODES.MESSAGE_TOO_LARGE,
  CODES.RECORD_LIST_TOO_LARGE,
]);

/** Any error as an Error. */
export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Anything that is not ours came from the broker or the way to it. */
export function toLogError(error: unknown, doing: string): StreamingError {
  if (error instanceof StreamingError) return error;
  const advice = accessAdvice(error);
  if (advice)
    return new LogAccessError(`Kafka let nobody in while ${doing}: ${advice}`, { cause: error });
  return new LogUnavailableError(`Kafka did not answer while ${doing}: ${asError(error).message}`, {
    cause: error,
  });
}

/** Why a broker did not take a batch that is none of {@link TOO_LARGE}, and what to do. */
export function refusalOf(part: { readonly topic: string }, code: number): StreamingError {
  const cause = protocolError(code);
  if (code === CODES.KAFKA_STORAGE_ERROR) {
    // Soon after, a broker with no other log directory ends itself.
    return new LogUnavailableError(
      `a broker could not write ${part.topic} to its disk (${cause.type}); free or add space there and start it again, what was acknowledged is kept`,
      { cause },
    );
  }
  return new LogUnavailableError(`Kafka refused a write to ${part.topic}: ${cause.type}`, {
    cause,
  });
}

/** The type kafkajs gives an error of the broker, as `UNKNOWN_MEMBER_ID`. */
export function brokerErrorType(error: unknown): string | undefined {
  const type = (error as { type?: unknown } | null)?.type;
  return typeof type === 'string' ? type : undefined;
}

/** Waits, or ends early when aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}
