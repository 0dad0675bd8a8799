import type { IncomingMessage } from 'node:http';
import { MOST_THROWN_AWAY_BYTES } from '@quickwire/http-guard';

/**
 * Whether more of the body may come than is worth waiting for. One that was begun and left counts: nobody reads on, and the
 * next request of its connection would wait behind it. One that nobody began to read the server throws away behind the answer.
 */
export const hasMuchLeft = ({ complete, headers, readableDidRead }: IncomingMessage): boolean => {
  const hasBody = headers['content-length'] ?? headers['transfer-encoding'];
  if (complete || hasBody === undefined) return false;
  return readableDidRead || !(Number(headers['content-length']) <= MOST_THROWN_AWAY_BYTES);
};
