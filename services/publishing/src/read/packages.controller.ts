import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { isStoryId } from '@quickwire/contracts';
import {
  BadCursorError,
  type PackagePage,
  type PackageView,
  type PageRequest,
} from '@quickwire/delivery';
import { ProblemError } from '@quickwire/http-guard';
import type { FastifyReply } from 'fastify';
import { acceptable } from './negotiate.ts';
import { parseChannel, parseLimit, single } from './query.ts';
import { sendPackage } from './send-package.ts';
import { noSuchPackage } from './story-id.ts';
import { PACKAGE_VIEW } from './tokens.ts';

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
    const pkg = isStoryId(id) ? this.#view.get(id) : undefined;
    if (!pkg) throw noSuchPackage();
    await sendPackage(pkg, accept, known, reply);
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
