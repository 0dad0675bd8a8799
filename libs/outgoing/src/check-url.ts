import { addressIn, isPublic } from './address.ts';
import type { AllowList } from './allow-list.ts';
import { OutgoingError } from './errors.ts';

/** An address for people: without what may be secret in it. */
export const nameOf = (url: URL): string => `${url.origin}${url.pathname}`;

/** The error for an address that must not be reached. */
export const refusedAddress = (host: string, address: string): OutgoingError =>
  new OutgoingError(
    'REFUSED_ADDRESS',
    `${host} is at ${address}, which is not on the open internet; if it is meant, name the host or its network in QUICKWIRE_OUTGOING_ALLOW`,
  );

/**
 * The URL where a request may go to it, as far as can be said before its name is resolved. The parser of the URL
 * standard has by then made one form of every way to write an address (`2130706433`, `0x7f.1`).
 * @throws {OutgoingError} BAD_URL, REFUSED_ADDRESS
 */
export const checkUrl = (text: string, allow: AllowList, base?: URL): URL => {
  const url = URL.parse(text, base?.href);
  if (!url) throw new OutgoingError('BAD_URL', 'this is no URL; give one as https://host/path');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new OutgoingError(
      'BAD_URL',
      `${url.protocol} is not fetched; give an http:// or https:// URL`,
    );
  if (url.username !== '' || url.password !== '')
    throw new OutgoingError(
      'BAD_URL',
      `the URL of ${url.host} holds a user or a password; send them in a header`,
    );
  const address = addressIn(url.hostname);
  if (address && !isAllowed(url.hostname, address.toString(), allow))
    throw refusedAddress(url.hostname, address.toString());
  return url;
};

/** Whether a connection to a host may be made at this address of it. */
export const isAllowed = (host: string, address: string, allow: AllowList): boolean => {
  if (allow.hasHost(host)) return true;
  const found = addressIn(address);
  return found !== undefined && (isPublic(found) || allow.hasAddress(found));
};
