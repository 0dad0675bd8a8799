import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { type HealthCheck, runChecks } from '@quickwire/telemetry';
import type { FastifyReply } from 'fastify';
import type { Registry } from 'prom-client';
import { METRICS } from '../tokens.ts';

/** Injection token of the checks that make a process ready. */
export const HEALTH_CHECKS = Symbol('HEALTH_CHECKS');

const CHECK_TIMEOUT_MS = 2000;

/** What an operator and an orchestrator ask of a process. */
@Controller()
export class HealthController {
  readonly #checks: readonly HealthCheck[];
  readonly #metrics: Registry;

  constructor(
    @Inject(HEALTH_CHECKS) checks: readonly HealthCheck[],
    @Inject(METRICS) metrics: Registry,
  ) {
    this.#checks = checks;
    this.#metrics = metrics;
  }

  /** The process lives: it answers. */
  @Get('livez')
  live(): { ok: true } {
    return { ok: true };
  }

  /** The process can do its work; each check says what is at stake and what to do. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const report = await runChecks(this.#checks, { timeoutMs: CHECK_TIMEOUT_MS });
    await reply.status(report.ok ? 200 : 503).send(report);
  }

  @Get('metrics')
  @Header('cache-control', 'no-store')
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('content-type', this.#metrics.contentType)
      .send(await this.#metrics.metrics());
  }
}
