import type { IncomingMessage } from 'node:http';

/** A sender that is cut off while it still sends may never see the answer: so much is thrown away unread for its sake. */
const MOST_THROWN_AWAY_BYTES = 16 * 1024 * 1024;

/** Whether more of the body may come than is worth waiting for. */
export const hasMuchLeft = ({ complete, headers }: IncomingMessage): boolean =>
  !complete && !(Number(headers['content-length']) <= MOST_THROWN_AWAY_BYTES);
