/** Codes of this package's errors; each message says what to do next. */
export type DeliveryErrorCode = 'BAD_CURSOR' | 'BAD_POSITION';

/** Base of this package's errors. */
export class DeliveryError extends Error {
  readonly code: DeliveryErrorCode;
  constructor(code: DeliveryErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
  }
}

/** The cursor is not one that a page gave. */
export class BadCursorError extends DeliveryError {
  constructor(options?: ErrorOptions) {
    super(
      'BAD_CURSOR',
      'the cursor is not one that a page gave; send the value of `next` unchanged, or leave it out to begin at the newest',
      options,
    );
  }
}

/** The position is not one that this log's events carried. */
export class BadPositionError extends DeliveryError {
  constructor(why: string, options?: ErrorOptions) {
    super(
      'BAD_POSITION',
      `${why}; send the id of the last event you have, unchanged, or leave it out to get new ones only and read the packages you missed from the list`,
      options,
    );
  }
}
