import { type DynamicModule, Module } from '@nestjs/common';
import type { HealthCheck } from '@quickwire/telemetry';
import { HEALTH_CHECKS, HealthController } from './health.controller.ts';

@Module({})
export class HealthModule {
  /** The list is read at each request, so that checks may be added until the process is up. */
  static register(checks: readonly HealthCheck[]): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [{ provide: HEALTH_CHECKS, useValue: checks }],
    };
  }
}
