import type { Package } from '@quickwire/contracts';
import { renderHtml, renderText } from '@quickwire/quicklook';
import type { FastifyReply } from 'fastify';
import { etagOf, matchesNone } from './etag.ts';
import { acceptable } from './negotiate.ts';

const renderers = {
  'application/json': (pkg: Package): string => JSON.stringify(pkg),
  'text/plain': renderText,
  'text/html': renderHtml,
};
type MediaType = keyof typeof renderers;
const offers = Object.keys(renderers) as MediaType[];

/** Styles may stand in the page; nothing is loaded, run or framed. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Answers with a package in the form that the client wants most, or 304 where it has that.
 * @throws {ProblemError} 406
 */
export const sendPackage = async (
  pkg: Package,
  accept: string | undefined,
  known: string | undefined,
  reply: FastifyReply,
): Promise<void> => {
  const type = acceptable(accept, offers);
  const body = renderers[type](pkg);
  const etag = etagOf(body);
  reply.headers({ etag, vary: 'Accept', 'cache-control': 'no-cache' });
  reply.headers({ 'x-content-type-options': 'nosniff', 'content-security-policy': PAGE_POLICY });
  if (matchesNone(known, etag)) await reply.status(304).send();
  else await reply.type(type === 'application/json' ? type : `${type}; charset=utf-8`).send(body);
};
