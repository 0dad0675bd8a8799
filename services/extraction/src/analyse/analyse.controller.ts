import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { PROBLEM_JSON, problemOf, RefusedError } from '@quickwire/http-guard';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENTITY_ENGINE, type EntityEngine } from '../entity-engine.ts';
import { readText } from './read-text.ts';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** What the engine finds in a text, for tools and tests. It has no keys, so it answers on this machine alone. */
@Controller()
export class AnalyseController {
  readonly #engine: EntityEngine;

  constructor(@Inject(ENTITY_ENGINE) engine: EntityEngine) {
    this.#engine = engine;
  }

  @Post('v1/analyse')
  @HttpCode(200)
  async analyse(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      if (!LOOPBACK.test(request.socket.remoteAddress ?? ''))
        throw new RefusedError(
          problemOf(
            'local-only',
            '/v1/analyse answers on its own machine alone; call it from there',
          ),
        );
      const story = readText(request.body, request.headers['content-type']);
      await reply.send(await this.#engine.analyse(story));
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const { problem } = error;
      await reply.status(problem.status).type(PROBLEM_JSON).send(JSON.stringify(problem));
    }
  }
}
