import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { PROBLEM_TYPE, ProblemError, problemAnswer } from '@quickwire/http-guard';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import { hasMuchLeft } from './has-much-left.ts';
import { NO_SUCH_ADDRESS, problemOf } from './problem-of.ts';

const send = async (reply: FastifyReply, error: ProblemError): Promise<void> => {
  const { status, headers, body } = problemAnswer(error);
  // Fastify adds a charset to text, which the media type does not have.
  await reply.status(status).headers(headers).send(Buffer.from(body));
};

/** Answers every error as problem details (RFC 9457), and counts it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger: Logger;
  readonly #refusals: Counter<'problem'>;
  constructor(logger: Logger, refusals: Counter<'problem'>) {
    this.#logger = logger;
    this.#refusals = refusals;
  }

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const told = problemOf(error);
    this.#refusals.inc({ problem: told.problem.type.slice(PROBLEM_TYPE.length) });
    if (told.problem.status === 500) this.#logger.error({ err: error }, 'a request failed');
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (hasMuchLeft(http.getRequest<FastifyRequest>().raw)) reply.header('connection', 'close');
    await send(reply, told);
  }
}

const clientErrors: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Options of a server that answers as problems what never reaches a route: an address or a request that cannot be parsed. */
export const problemServerOptions = {
  frameworkErrors: (error, _request, reply) => {
    void send(reply as FastifyReply, problemOf(error));
  },
  clientErrorHandler(error: Error & { code?: string }, socket: Socket) {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const statusCode = clientErrors[error.code ?? ''] ?? 400;
    const told = problemOf(Object.assign(new Error('it is not HTTP/1.1'), { statusCode }));
    const { status, headers, body } = problemAnswer(told);
    const lines = Object.entries({
      ...headers,
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  },
} satisfies Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'>;

/** Whether a path is one of a route such as `/v1/packages/:id`. */
const fits = (route: string, path: string): boolean => {
  const parts = path.split('/');
  const known = route.split('/');
  return (
    parts.length === known.length &&
    known.every((part, place) => part.startsWith(':') || part === parts[place])
  );
};

/** Refuses what no route takes before its body is read: 405 with the methods that are allowed, else 404. */
export const refuseStrays = (server: FastifyInstance): void => {
  const methodsOf = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ method, url }) => {
    const methods = methodsOf.get(url) ?? new Set();
    methodsOf.set(url, methods);
    for (const one of [method].flat()) methods.add(one);
  });
  server.addHook('onRequest', async ({ is404, url, method, headers: sent }) => {
    if (!is404) return;
    const path = url.split('?')[0] ?? '';
    const allow = [...methodsOf]
      .flatMap(([known, methods]) => (fits(known, path) ? [...methods] : []))
      .sort()
      .join(', ');
    const hasBody = sent['content-length'] ?? sent['transfer-encoding'];
    const headers = hasBody ? { connection: 'close' } : {};
    if (allow)
      throw new ProblemError('method-not-allowed', `${method} is not taken here; use ${allow}`, {
        headers: { ...headers, allow },
      });
    throw new ProblemError(...NO_SUCH_ADDRESS, { headers });
  });
};
