import { Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import type { FeedsInUse } from '@quickwire/feeds';
import { CACHE, LOGGER } from '@quickwire/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Door } from './door.ts';
import { answerOnce } from './idempotency/answer-once.ts';
import { logAnswer } from './log-answer.ts';
import { refusalOf } from './refusal-of.ts';
import { type HttpDoor, takeRequest } from './take-request.ts';
import { DOOR, FEEDS } from './tokens.ts';

/** The door. */
@Controller()
export class WiresController {
  readonly #door: HttpDoor;
  readonly #feeds: FeedsInUse;
  readonly #logger: Logger;

  constructor(
    @Inject(DOOR) door: Door,
    @Inject(CACHE) cache: Cache,
    @Inject(FEEDS) feeds: FeedsInUse,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.#door = { ...door, keys: answerOnce(cache) };
    this.#feeds = feeds;
    this.#logger = logger;
  }

  @Post('v1/wires/:feed')
  @HttpCode(202)
  async receive(
    @Param('feed') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const feed = this.#feeds.directory.admit(name, request.headers.authorization);
      this.#feeds.spend(feed);
      if (request.headers.expect) reply.raw.writeContinue();
      const { answer, repeated } = await takeRequest(this.#door, feed, request.raw);
      logAnswer(this.#logger, { feed, ...(repeated && { repeated }) }, answer);
      await reply.status(202).send(answer);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      const { type, detail } = refusal.problem;
      this.#logger.warn({ feed: name, problem: type, detail }, 'wire refused');
      throw refusal;
    }
  }
}
