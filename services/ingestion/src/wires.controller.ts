import type { IncomingMessage } from 'node:http';
import { Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import type { FeedsInUse } from '@quickwire/feeds';
import { CACHE, EVENT_LOG, LOGGER } from '@quickwire/service-kit';
import type { EventLog } from '@quickwire/streaming';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Door } from './door.ts';
import { logAnswer } from './log-answer.ts';
import { refusalOf } from './refusal-of.ts';
import { takeRequest } from './take-request.ts';

/** Injection token of the {@link FeedsInUse}. */
export const FEEDS = Symbol('FEEDS');

/** A sender that is cut off while it still sends may never see the answer: so much is thrown away unread for its sake. */
const MOST_THROWN_AWAY_BYTES = 16 * 1024 * 1024;

/** Whether more of the body may come than is worth waiting for. */
const hasMuchLeft = ({ complete, headers }: IncomingMessage): boolean =>
  !complete && !(Number(headers['content-length']) <= MOST_THROWN_AWAY_BYTES);

/** The door. */
@Controller()
export class WiresController {
  readonly #door: Door;
  readonly #feeds: FeedsInUse;
  readonly #logger: Logger;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    @Inject(CACHE) cache: Cache,
    @Inject(FEEDS) feeds: FeedsInUse,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.#door = { log, cache, feeds };
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
      const answer = await takeRequest(this.#door, feed, request.raw);
      logAnswer(this.#logger, { feed }, answer);
      await reply.status(202).send(answer);
    } catch (error) {
      const refusal = refusalOf(error);
      if (hasMuchLeft(request.raw)) reply.header('connection', 'close');
      if (!refusal) throw error;
      const { type, detail } = refusal.problem;
      this.#logger.warn({ feed: name, problem: type, detail }, 'wire refused');
      throw refusal;
    }
  }
}
