import { WireError } from '../errors.ts';
import { checkCount } from '../read-each.ts';

/** Far more than a story; a body of millions of lines is none. */
const maxCharacters = 2_000_000;
const maxHeader = 2000;

/** One message of a text wire, between SOH and EOT. */
export interface TextMessage {
  /** `/message[2]`, counted from one. */
  readonly place: string;
  readonly header: string;
  readonly body: string;
  /** What follows ETX: where and when the message was sent. */
  readonly trailer: string;
  /** The sign that is missing where the message is cut short. */
  readonly missing?: 'STX' | 'ETX';
}

const [soh, stx, etx, eot] = ['\x01', '\x02', '\x03', '\x04'] as const;

const messageOf = (text: string, index: number): TextMessage => {
  const place = `/message[${index + 1}]`;
  const start = text.indexOf(stx);
  if (start < 0)
    return { place, header: text.slice(0, maxHeader), body: '', trailer: '', missing: 'STX' };
  const header = text.slice(0, Math.min(start, maxHeader));
  const end = text.indexOf(etx, start);
  if (end < 0) return { place, header, body: text.slice(start + 1), trailer: '', missing: 'ETX' };
  const last = text.indexOf(eot, end);
  return {
    place,
    header,
    body: text.slice(start + 1, end),
    trailer: text.slice(end + 1, last < 0 ? undefined : last).slice(0, maxHeader),
  };
};

/**
 * The messages of a text wire, in order; what stands before the first SOH (SYN, line noise) is none.
 * @throws {WireError} TOO_LARGE, TOO_MANY_ITEMS
 */
export const messagesOf = (text: string): TextMessage[] => {
  if (text.length > maxCharacters)
    throw new WireError('TOO_LARGE', `the wire is over ${maxCharacters} characters; send less`);
  const messages = text.replace(/\r\n?/g, '\n').split(soh).slice(1);
  checkCount(messages.length);
  return messages.map(messageOf);
};

/** Whether bytes begin as a text wire does: with SOH, after nothing but SYN, NUL and white space. */
export const beginsWithHeader = (bytes: Uint8Array): boolean => {
  const at = bytes.findIndex((byte) => ![0x16, 0, 0x20, 0x0a, 0x0d, 0x7f].includes(byte));
  return bytes[at] === 0x01;
};

/** The header as far as its type is told: the first characters after SOH. */
export const firstHeader = (bytes: Uint8Array): string => {
  const start = bytes.indexOf(0x01) + 1;
  return Buffer.from(bytes.subarray(start, start + 40)).toString('latin1');
};
