import type { FastifyInstance } from 'fastify';

/** `type/subtype` of RFC 9110, whatever parameters follow. */
const MEDIA_TYPE = /^\s*[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/;
const UNKNOWN_TYPE = 'application/octet-stream';

/** Longest a whole request may take, bodies that are thrown away included. Longer than the door reads one. */
const REQUEST_TIMEOUT_MS = 120_000;

/** Makes the HTTP server leave bodies unread, whatever their type: the door reads them once it knows the sender. */
export const configureDoor = (server: FastifyInstance): void => {
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _body, done) => done(null));
  // Fastify refuses a type that is none before any parser is asked; the format is found by content.
  server.addHook('onRequest', async ({ raw }) => {
    const type = raw.headers['content-type'];
    if (type !== undefined && !MEDIA_TYPE.test(type)) raw.headers['content-type'] = UNKNOWN_TYPE;
  });
  // Node would ask for the body at once; a sender that waits for the word never sends one for nothing.
  server.server.on('checkContinue', (request, response) => server.routing(request, response));
};
