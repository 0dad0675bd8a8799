/** Codes of this package's errors; each detail says what to do next. */
export type WireErrorCode =
  | 'EMPTY'
  | 'UNKNOWN_CHARSET'
  | 'NOT_TEXT'
  | 'UNKNOWN_FORMAT'
  | 'BAD_JSON'
  | 'BAD_XML'
  | 'TOO_DEEP'
  | 'TOO_LARGE'
  | 'TOO_COSTLY'
  | 'BAD_FIELD'
  | 'UNSUPPORTED_ITEM'
  | 'NO_ITEMS'
  | 'TOO_MANY_ITEMS';

/** One fault: where it is, as a JSON pointer (RFC 6901) or, in XML, as the path of the element, and what is wrong there. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** A wire, or one of its items, cannot be read, now or on a resend: the sender has to change it. */
export class WireError extends Error {
  readonly code: WireErrorCode;
  readonly detail: string;
  readonly errors: readonly Fault[];
  constructor(
    code: WireErrorCode,
    detail: string,
    errors: readonly Fault[] = [],
    options?: ErrorOptions,
  ) {
    super(detail, options);
    this.name = 'WireError';
    this.code = code;
    this.detail = detail;
    this.errors = errors.length > 0 ? errors : [{ pointer: '', detail }];
  }

  /** The same of an item that is at a place in a larger wire: its pointers start there. */
  at(place: string): WireError {
    const errors = this.errors.map(({ pointer, detail }) => ({ pointer: place + pointer, detail }));
    return new WireError(this.code, this.detail, errors, { cause: this });
  }
}

/** A JSON pointer (RFC 6901) to the value at the path; '' is the whole document. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** As many as a person mends before sending again. */
const maxFaults = 100;

/** One error for the faults of an item, the first hundred of them, so that the sender can mend them in one go. */
export const badFields = (format: string, faults: readonly Fault[]): WireError =>
  new WireError(
    'BAD_FIELD',
    `this ${format} item cannot be read: ${faults
      .slice(0, 5)
      .map(({ pointer, detail }) => `${pointer || 'the item'} ${detail}`)
      .join('; ')}`,
    faults.slice(0, maxFaults),
  );
