import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { isStoryId } from '@quickwire/contracts';
import type { PackageView } from '@quickwire/delivery';
import { ProblemError } from '@quickwire/http-guard';
import type { FastifyReply } from 'fastify';
import { acceptable } from './negotiate.ts';
import { sendPackage } from './send-package.ts';
import { noSuchPackage } from './story-id.ts';
import { PACKAGE_VIEW } from './tokens.ts';

/** The versions of a package that went out: their list, and each as it was, as long as the story is public. */
@Controller('v1/packages/:id/versions')
export class VersionsController {
  readonly #view: PackageView;

  constructor(@Inject(PACKAGE_VIEW) view: PackageView) {
    this.#view = view;
  }

  @Get()
  async list(
    @Param('id') id: string,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const versions = isStoryId(id) ? this.#view.versions(id) : undefined;
    if (!versions) throw noSuchPackage();
    acceptable(accept, ['application/json']);
    await reply.header('cache-control', 'no-cache').type('application/json').send({ id, versions });
  }

  @Get(':version')
  async one(
    @Param('id') id: string,
    @Param('version') version: string,
    @Headers('accept') accept: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isStoryId(id) || !this.#view.get(id)) throw noSuchPackage();
    const found = this.#view.version(id, version);
    switch (found.kind) {
      case 'found':
        return sendPackage(found.pkg, accept, known, reply);
      case 'taken-down':
        throw new ProblemError(
          'version-gone',
          `the story was taken down after this version, which is not given any more; GET /v1/packages/${id} says how it stands`,
        );
      case 'not-kept':
        throw new ProblemError(
          'version-gone',
          `this version went out, but its text is not kept here; GET /v1/packages/${id} has the newest`,
        );
      case 'unknown':
        throw new ProblemError(
          'no-such-version',
          `no version of this package has that name; GET /v1/packages/${id}/versions lists those that went out`,
        );
    }
  }
}
