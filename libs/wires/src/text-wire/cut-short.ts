import { badFields, type WireError } from '../errors.ts';

/** The fault of a message that ends before the sign that has to follow. */
export const cutShort = (format: string, missing: 'STX' | 'ETX'): WireError =>
  badFields(format, [
    missing === 'STX'
      ? { pointer: '/header', detail: 'is not followed by STX (0x02); send the whole message' }
      : { pointer: '/body', detail: 'is not followed by ETX (0x03); send the whole message' },
  ]);
