/** Codes of this package's errors; each message says what to do next. */
export type OutgoingErrorCode =
  | 'BAD_URL'
  | 'BAD_ALLOW'
  | 'REFUSED_ADDRESS'
  | 'REFUSED_REDIRECT'
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  | 'BAD_ENCODING'
  | 'UNREACHABLE'
  | 'ABORTED';

/** A request that was not made, or whose answer was not taken. */
export class OutgoingError extends Error {
  readonly code: OutgoingErrorCode;
  constructor(code: OutgoingErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OutgoingError';
    this.code = code;
  }
}
