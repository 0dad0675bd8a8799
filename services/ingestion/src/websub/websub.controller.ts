import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ProblemError } from '@quickwire/http-guard';
import { LOGGER, METRICS } from '@quickwire/service-kit';
import { type createMetrics, webSubMetrics } from '@quickwire/telemetry';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Door } from '../door.ts';
import { logAnswer } from '../log-answer.ts';
import { refusalOf } from '../refusal-of.ts';
import { DOOR, WEBSUB } from '../tokens.ts';
import type { KnownCallback } from './answer-hub.ts';
import { takeMessage } from './take-message.ts';
import type { WebSub } from './websub.ts';

const noSuchCallback = (): ProblemError =>
  new ProblemError('no-such-callback', 'nothing is subscribed here; end the subscription');

/** The callbacks that hubs are given. */
@Controller()
export class WebSubController {
  readonly #webSub: WebSub | undefined;
  readonly #door: Door;
  readonly #logger: Logger;
  readonly #messages: ReturnType<typeof webSubMetrics>;

  constructor(
    @Inject(WEBSUB) webSub: WebSub | undefined,
    @Inject(DOOR) door: Door,
    @Inject(LOGGER) logger: Logger,
    @Inject(METRICS) registry: ReturnType<typeof createMetrics>,
  ) {
    this.#webSub = webSub;
    this.#door = door;
    this.#logger = logger;
    this.#messages = webSubMetrics(registry);
  }

  @Get('v1/websub/:feed/:token')
  async answer(
    @Param('feed') feed: string,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = new URL(request.url, 'http://callback').searchParams;
    const answer = await this.#webSub?.answerHub(feed, token, query);
    if (!answer || answer.kind === 'unknown') throw noSuchCallback();
    reply.header('x-content-type-options', 'nosniff').type('text/plain; charset=utf-8');
    if (answer.kind === 'denied') {
      this.#logger.warn(
        { feed, topic: query.get('hub.topic'), reason: answer.reason },
        'the hub denies the subscription; it is asked again in an hour',
      );
      return void (await reply.send('denied'));
    }
    const { mode, challenge } = answer;
    this.#logger.info({ feed, topic: query.get('hub.topic'), mode }, 'confirmed to the hub');
    await reply.send(challenge);
  }

  /** @throws {ProblemError} 404 for an address that is not ours, 410 for a subscription that is no longer wanted */
  async #callback(feed: string, token: string): Promise<KnownCallback> {
    const callback = this.#webSub?.callback(feed, token);
    if (!callback) throw noSuchCallback();
    if (!callback.wanted) {
      await this.#webSub?.ended(token);
      throw new ProblemError('not-subscribed', 'nothing more is wanted; end the subscription');
    }
    return callback;
  }

  @Post('v1/websub/:feed/:token')
  @HttpCode(202)
  async take(
    @Param('feed') feed: string,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const callback = await this.#callback(feed, token);
      if (request.headers.expect) reply.raw.writeContinue();
      const end = await takeMessage(this.#door, callback, request.raw);
      this.#messages.inc({ result: end.kind });
      if (end.kind === 'taken') logAnswer(this.#logger, { feed, via: 'websub' }, end.answer);
      else if (end.kind === 'refused')
        this.#logger.warn(
          { feed, problem: end.refusal.problem.type, detail: end.refusal.message },
          'the message of a hub is no wire; it is kept and rejected',
        );
      else
        this.#logger.warn(
          { feed, fault: end.fault },
          'a message that no hub of ours signed is ignored',
        );
      await reply.status(202).send();
    } catch (error) {
      throw refusalOf(error) ?? error;
    }
  }
}
