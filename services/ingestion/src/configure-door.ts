import { MAX_WIRE_BYTES, PROBLEM_JSON, problemOf } from '@quickwire/http-guard';
import type { FastifyError, FastifyInstance } from 'fastify';

/** Makes the HTTP server hand bodies over as they came, whatever their type, and refuse what is too large before it is read. */
export const configureDoor = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: MAX_WIRE_BYTES },
    (_request, body, done) => done(null, body),
  );
  server.addHook('onError', async (_request, reply, error: FastifyError) => {
    if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') return;
    const problem = problemOf(
      'too-large',
      `a wire may have ${MAX_WIRE_BYTES} bytes; send less, or the pictures by link`,
    );
    reply.hijack();
    reply.raw.writeHead(413, { 'content-type': PROBLEM_JSON, connection: 'close' });
    reply.raw.end(JSON.stringify(problem));
  });
};
