import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Extraction } from '@quickwire/contracts';
import { admitLocal } from '@quickwire/http-guard';
import { bodyOf } from '@quickwire/service-kit';
import type { FastifyRequest } from 'fastify';
import { ENTITY_ENGINE, type EntityEngine } from '../entity-engine.ts';
import { readText } from './read-text.ts';

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const LIMITS = { maxBytes: 3 * 1024 * 1024, deadlineMs: 10_000 };

/** What the engine finds in a text, for tools and tests. It has no keys, so it answers on this machine alone. */
@Controller()
export class AnalyseController {
  readonly #engine: EntityEngine;

  constructor(@Inject(ENTITY_ENGINE) engine: EntityEngine) {
    this.#engine = engine;
  }

  @Post('v1/analyse')
  @HttpCode(200)
  async analyse(@Req() request: FastifyRequest): Promise<Extraction> {
    admitLocal(request, '/v1/analyse');
    return this.#engine.analyse(
      readText(await bodyOf(request, LIMITS), request.headers['content-type']),
    );
  }
}
