import type { WireContext } from '@quickwire/wires';
import type { IncomingWire } from './records.ts';

/**
 * How a wire is read that came this way. A feed that is polled lists what it had, the newest first: what is beyond the most
 * items of a wire was told before. A sender who pushes as many means each of them.
 */
export const contextOf = ({ feed, contentType, fileName, via }: IncomingWire): WireContext => ({
  feed,
  contentType,
  fileName,
  ...(via === 'poll' && { firstItems: true }),
});
