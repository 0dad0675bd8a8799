/** Codes of this package's errors; each message says what to do next. */
export type StreamingErrorCode =
  | 'POISON'
  | 'OUTAGE'
  | 'UNKNOWN_TOPIC'
  | 'RECORD_TOO_LARGE'
  | 'KEY_TOO_LONG'
  | 'LOG_FULL'
  | 'LOG_UNAVAILABLE'
  | 'LOG_ACCESS'
  | 'LOG_LOCKED'
  | 'LEASE_LOST'
  | 'MISSING_HANDLER';

/** Base of this package's errors. */
export class StreamingError extends Error {
  readonly code: StreamingErrorCode;
  constructor(code: StreamingErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
  }
}

/** This record can never succeed: it goes to the dead letters at once and its partition moves on. */
export class PoisonError extends StreamingError {
  constructor(message: string, options?: ErrorOptions) {
    super('POISON', message, options);
  }
}

/** Something the handler depends on is away: the partition waits and tries again, nothing is skipped. */
export class OutageError extends StreamingError {
  constructor(message: string, options?: ErrorOptions) {
    super('OUTAGE', message, options);
  }
}

/** The topic has not been made. */
export class UnknownTopicError extends StreamingError {
  constructor(topic: string, options?: ErrorOptions) {
    super('UNKNOWN_TOPIC', `there is no topic ${topic}; call ensureTopics with it first`, options);
  }
}

/** The record is over its topic's limit. Nothing of its append was written. */
export class RecordTooLargeError extends StreamingError {
  constructor(topic: string, bytes: number, limit: number, options?: ErrorOptions) {
    super(
      'RECORD_TOO_LARGE',
      `a record of ${bytes} bytes is over the limit of ${limit} of topic ${topic}; send less`,
      options,
    );
  }
}

/** The key of a record, or of a state entry, is over the limit. Nothing of its append or advance was written. */
export class KeyTooLongError extends StreamingError {
  constructor(key: string, bytes: number, limit: number, options?: ErrorOptions) {
    super(
      'KEY_TOO_LONG',
      `the key ${key.slice(0, 40)}... has ${bytes} bytes, over the limit of ${limit}; use a shorter one, or a hash of it`,
      options,
    );
  }
}

/** The disk or the map is full. Nothing of the append was written; it works again when there is room. */
export class LogFullError extends StreamingError {
  constructor(where: string, options?: ErrorOptions) {
    super(
      'LOG_FULL',
      `the log at ${where} is full; free or add disk space, nothing is lost`,
      options,
    );
  }
}

/** The log did not answer. What was being written may or may not be there. */
export class LogUnavailableError extends StreamingError {
  constructor(message: string, options?: ErrorOptions) {
    super('LOG_UNAVAILABLE', message, options);
  }
}

/** Whether the log takes nothing right now, whatever it is given: the same will do later. */
export const isLogAway = (error: unknown): error is LogUnavailableError | LogFullError =>
  error instanceof LogUnavailableError || error instanceof LogFullError;

/** The log is there and does not let us in: a certificate, a password or the listener does not fit. */
export class LogAccessError extends LogUnavailableError {
  override readonly code = 'LOG_ACCESS';
}

/** Another process has the embedded log open. */
export class LogLockedError extends StreamingError {
  constructor(directory: string, owner: string, options?: ErrorOptions) {
    super(
      'LOG_LOCKED',
      `the log in ${directory} is in use by process ${owner}; stop that one, or set QUICKWIRE_DATA_DIR to another folder`,
      options,
    );
  }
}

/** The partition now belongs to another member; what was in hand will be done there. */
export class LeaseLostError extends StreamingError {
  constructor(message: string, options?: ErrorOptions) {
    super('LEASE_LOST', message, options);
  }
}

/** A stage has no handler: found at start, before anything is read. */
export class MissingHandlerError extends StreamingError {
  constructor(message: string, options?: ErrorOptions) {
    super('MISSING_HANDLER', message, options);
  }
}
