import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { Package } from '@quickwire/contracts';
import {
  BadCursorError,
  type PackagePage,
  type PackageView,
  type PageRequest,
} from '@quickwire/delivery';
import { ProblemError } from '@quickwire/http-guard';
import { renderHtml, renderText } from '@quickwire/quicklook';
import type { FastifyReply } from 'fastify';
import { etagOf, matchesNone } from './etag.ts';
import { acceptable } from './negotiate.ts';
import { parseChannel, parseLimit, single } from './query.ts';
import { PACKAGE_VIEW } from './tokens.ts';

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

/** Packages as published: the list and each by itself. */
@Controller('v1/packages')
export class PackagesController {
  readonly #view: PackageView;

  constructor(@Inject(PACKAGE_VIEW) view: PackageView) {
    this.#view = view;
  }

  @Get()
  async list(
    @Query('limit') limit: unknown,
    @Query('cursor') cursor: unknown,
    @Query('channel') channel: unknown,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    acceptable(accept, ['application/json']);
    const page = this.#page({
      limit: parseLimit(limit),
      cursor: single('cursor', cursor),
      channel: parseChannel(channel),
    });
    await reply.header('cache-control', 'no-cache').type('application/json').send(page);
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Headers('accept') accept: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pkg = /^[0-9a-f]{24}$/.test(id) ? this.#view.get(id) : undefined;
    if (!pkg)
      throw new ProblemError(
        'no-such-package',
        'no package has this id; GET /v1/packages lists those there are',
      );
    const type = acceptable(accept, offers);
    const body = renderers[type](pkg);
    const etag = etagOf(body);
    reply.headers({ etag, vary: 'Accept', 'cache-control': 'no-cache' });
    reply.headers({ 'x-content-type-options': 'nosniff', 'content-security-policy': PAGE_POLICY });
    if (matchesNone(known, etag)) await reply.status(304).send();
    else await reply.type(type === 'application/json' ? type : `${type}; charset=utf-8`).send(body);
  }

  #page(request: PageRequest): PackagePage {
    try {
      return this.#view.page(request);
    } catch (error) {
      if (!(error instanceof BadCursorError)) throw error;
      throw new ProblemError('bad-cursor', error.message);
    }
  }
}
