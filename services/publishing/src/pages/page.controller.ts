import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { PackageView } from '@quickwire/delivery';
import type { FastifyReply } from 'fastify';
import { PACKAGE_VIEW, PAGE_OPTIONS, type PageOptions } from '../read/tokens.ts';
import { PAGE_POLICY, renderPage } from './page.ts';
import { PACKAGES_ON_PAGE } from './page-script.ts';

/** The first page. */
@Controller()
export class PageController {
  readonly #view: PackageView;
  readonly #options: PageOptions;

  constructor(@Inject(PACKAGE_VIEW) view: PackageView, @Inject(PAGE_OPTIONS) options: PageOptions) {
    this.#view = view;
    this.#options = options;
  }

  @Get()
  async first(@Res() reply: FastifyReply): Promise<void> {
    const position = this.#view.position();
    const { items } = this.#view.page({ limit: PACKAGES_ON_PAGE });
    await reply
      .headers({
        'content-security-policy': PAGE_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      })
      .type('text/html; charset=utf-8')
      .send(renderPage({ packages: items, position, options: this.#options }));
  }
}
