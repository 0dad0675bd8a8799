import { ProblemError } from './problem.ts';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
/** What a proxy adds: behind one on this machine every caller would seem to be of this machine. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/** What tells who calls; a request of Node or of Fastify fits. */
export interface Caller {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * Lets only this machine in, for routes without keys. The name it is called by must be the machine's own too, so that no
 * page in a browser here can reach it by a name of its making.
 * @param what the route, as the refusal names it
 * @throws {ProblemError} 403
 */
export const admitLocal = ({ headers, socket }: Caller, what: string): void => {
  const local =
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    LOCAL_HOST.test(String(headers['host'] ?? '')) &&
    FORWARDED.every((name) => headers[name] === undefined);
  if (local) return;
  throw new ProblemError(
    'local-only',
    `${what} answers on its own machine alone; call it from there, at 127.0.0.1`,
  );
};
