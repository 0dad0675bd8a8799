/** What was wrong with one field. */
export interface FieldError {
  /** RFC 6901 pointer into the wire; empty for the whole of it. */
  readonly pointer: string;
  readonly detail: string;
}

/** Codes of this package's errors. */
export type WireErrorCode =
  | 'EMPTY'
  | 'BAD_ENCODING'
  | 'TOO_DEEP'
  | 'BAD_JSON'
  | 'UNKNOWN_FORMAT'
  | 'BAD_FIELD';

/** A wire that cannot be read; the detail says what to do. */
export class WireError extends Error {
  readonly code: WireErrorCode;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  constructor(code: WireErrorCode, detail: string, errors: readonly FieldError[] = []) {
    super(detail);
    this.name = 'WireError';
    this.code = code;
    this.detail = detail;
    this.errors = errors;
  }
}
