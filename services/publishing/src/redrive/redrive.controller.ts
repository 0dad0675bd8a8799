import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { pipeline } from '@quickwire/contracts';
import { BadPositionError, type Ledger } from '@quickwire/delivery';
import { admitLocal, ProblemError } from '@quickwire/http-guard';
import { bodyOf, EVENT_LOG, LOGGER, type Platform } from '@quickwire/service-kit';
import { type EventLog, isLogAway } from '@quickwire/streaming';
import type { FastifyRequest } from 'fastify';
import { LEDGER } from '../read/tokens.ts';
import { readJsonBody } from '../read-json-body.ts';
import { type Redriven, redrive } from './redrive.ts';
import { redriveBody } from './redrive-request.ts';

const LIMITS = { maxBytes: 16 * 1024, deadlineMs: 10_000 };

/** Dead letters, sent again. It has no keys, so it answers on this machine alone. */
@Controller()
export class RedriveController {
  readonly #log: EventLog;
  readonly #ledger: Ledger;
  readonly #logger: Platform['logger'];

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    @Inject(LEDGER) ledger: Ledger,
    @Inject(LOGGER) logger: Platform['logger'],
  ) {
    this.#log = log;
    this.#ledger = ledger;
    this.#logger = logger;
  }

  @Post('v1/redrive')
  @HttpCode(200)
  async redrive(@Req() request: FastifyRequest): Promise<Redriven> {
    admitLocal(request, '/v1/redrive');
    const body = await bodyOf(request, LIMITS);
    const type = request.headers['content-type'];
    const { stage, receiptId, after } = readJsonBody(body, type, redriveBody);
    const parts = { log: this.#log, ledger: this.#ledger };
    try {
      const done = await redrive(parts, { stage: pipeline.stages[stage], receiptId, after });
      this.#logger.info(
        { stage, receiptId, sent: done.sent.length, left: done.left.length },
        'dead letters were sent again',
      );
      return done;
    } catch (error) {
      if (error instanceof BadPositionError)
        throw new ProblemError('bad-redrive', 'after must be `next` of the answer before');
      if (isLogAway(error))
        throw new ProblemError('log-away', `${error.message}; sending again is safe`);
      throw error;
    }
  }
}
