import { Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import { type FeedDirectory, inflate, PROBLEM_JSON } from '@quickwire/http-guard';
import { CACHE, EVENT_LOG, LOGGER } from '@quickwire/service-kit';
import type { EventLog } from '@quickwire/streaming';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { receiveWire } from './receive-wire.ts';
import { refusalOf } from './refusal-of.ts';

/** Injection token of the {@link FeedDirectory}. */
export const FEEDS = Symbol('FEEDS');

const RETRY_AFTER_S = 5;

const header = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** The door. */
@Controller()
export class WiresController {
  readonly #log: EventLog;
  readonly #cache: Cache;
  readonly #feeds: FeedDirectory;
  readonly #logger: Logger;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    @Inject(CACHE) cache: Cache,
    @Inject(FEEDS) feeds: FeedDirectory,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.#log = log;
    this.#cache = cache;
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
      const feed = this.#feeds.admit(name, request.headers.authorization);
      const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const bytes = await inflate(body, header(request.headers['content-encoding']));
      const receipt = await receiveWire(
        { log: this.#log, cache: this.#cache },
        {
          feed,
          bytes,
          via: 'http',
          contentType: request.headers['content-type'],
          traceparent: header(request.headers['traceparent']),
        },
      );
      this.#logger.info({ feed, ...receipt }, 'wire taken');
      await reply.status(202).send(receipt);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      const { problem } = refusal;
      this.#logger.warn(
        { feed: name, problem: problem.type, detail: problem.detail },
        'wire refused',
      );
      if (problem.status === 503) reply.header('retry-after', String(RETRY_AFTER_S));
      if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
      await reply.status(problem.status).type(PROBLEM_JSON).send(JSON.stringify(problem));
    }
  }
}
