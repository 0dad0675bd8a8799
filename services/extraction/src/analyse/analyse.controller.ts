import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Extraction } from '@quickwire/contracts';
import { ProblemError, readBody, tooLarge } from '@quickwire/http-guard';
import type { FastifyRequest } from 'fastify';
import { ENTITY_ENGINE, type EntityEngine } from '../entity-engine.ts';
import { readText } from './read-text.ts';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const LIMITS = { maxBytes: 3 * 1024 * 1024, deadlineMs: 10_000 };

/** Beside the door, which wants bodies unread, it lies in the stream still. */
const bodyOf = async ({ body, raw }: FastifyRequest): Promise<unknown> => {
  if (body !== undefined) return body;
  const { bytes, truncated } = await readBody(raw, LIMITS);
  if (truncated) throw tooLarge();
  return bytes;
};

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
    if (!LOOPBACK.test(request.socket.remoteAddress ?? ''))
      throw new ProblemError(
        'local-only',
        '/v1/analyse answers on its own machine alone; call it from there',
      );
    return this.#engine.analyse(readText(await bodyOf(request), request.headers['content-type']));
  }
}
