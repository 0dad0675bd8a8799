import { MAX_WIRE_BYTES, PROBLEM_JSON, tooLarge } from '@quickwire/http-guard';
import type { FastifyError, FastifyInstance } from 'fastify';

/** `type/subtype` of RFC 9110, whatever parameters follow. */
const MEDIA_TYPE = /^\s*[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/;
const UNKNOWN_TYPE = 'application/octet-stream';

/** Makes the HTTP server hand bodies over as they came, whatever their type, and refuse what is too large before it is read. */
export const configureDoor = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: MAX_WIRE_BYTES },
    (_request, body, done) => done(null, body),
  );
  // Fastify refuses a type that is none before any parser is asked; the format is found by content.
  server.addHook('onRequest', async ({ raw }) => {
    const type = raw.headers['content-type'];
    if (type !== undefined && !MEDIA_TYPE.test(type)) raw.headers['content-type'] = UNKNOWN_TYPE;
  });
  server.addHook('onError', async (_request, reply, error: FastifyError) => {
    if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') return;
    const { problem } = tooLarge();
    reply.hijack();
    reply.raw.writeHead(problem.status, { 'content-type': PROBLEM_JSON, connection: 'close' });
    reply.raw.end(JSON.stringify(problem));
  });
};
