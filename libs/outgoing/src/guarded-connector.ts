import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { AllowList } from './allow-list.ts';
import { isAllowed, refusedAddress } from './check-url.ts';

/** Finds the addresses of a name, as `dns.lookup` does with `all`. */
export type Lookup = (
  host: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

const resolve: Lookup = (host, done) => systemLookup(host, { all: true }, done);

/** A lookup whose addresses may all be reached. One that may not is refused with the rest: which of them is taken is not ours to say. */
const guardedLookup =
  (lookup: Lookup, allow: AllowList): LookupFunction =>
  (host, options, done) =>
    lookup(host, (error, addresses) => {
      if (error) return done(error, []);
      const stray = addresses.find(({ address }) => !isAllowed(host, address, allow));
      if (stray) return done(refusedAddress(host, stray.address), []);
      const [first] = addresses;
      if (!first) return done(new Error(`${host} has no address`), []);
      return options.all ? done(null, [...addresses]) : done(null, first.address, first.family);
    });

/**
 * Connects only to what may be reached. The lookup is not asked for a host that is an address itself, so that is
 * looked at before, and the other end of the socket once more when it is there.
 */
export const guardedConnector = (
  allow: AllowList,
  lookup: Lookup = resolve,
): buildConnector.connector => {
  const connect = buildConnector({ allowH2: false, lookup: guardedLookup(lookup, allow) });
  return (options, callback) =>
    connect(options, (...[error, socket]: Parameters<buildConnector.Callback>) => {
      if (error) return callback(error, null);
      const { hostname } = options;
      const { remoteAddress = 'an unknown address' } = socket;
      if (isAllowed(hostname, remoteAddress, allow)) return callback(null, socket);
      socket.destroy();
      callback(refusedAddress(hostname, remoteAddress), null);
    });
};
