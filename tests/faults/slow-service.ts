import 'reflect-metadata';
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Module } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type Outcome, pipeline, type Stage } from '@quickwire/contracts';
import { endOnSignal, runService } from '@quickwire/service-kit';
import type { Effects } from '@quickwire/streaming';

/**
 * A service to be stopped, for stop.test.ts: takes HANDLER_MS for each record, for ever where that is `never`, and
 * writes `begun FEED` and `ended FEED` to DIARY.
 */
const { DIARY = '', HANDLER_MS = '0' } = process.env;

/** Reads the simplest of the topics. */
const stage: Stage = {
  ...pipeline.stages.publishing,
  name: 'slow',
  group: 'quickwire.slow',
  reads: 'pipeline.outcomes',
  writes: ['wires.raw'],
};

class Slow {
  async handle({ feed }: Outcome): Promise<Effects> {
    appendFileSync(DIARY, `begun ${feed}\n`);
    if (HANDLER_MS === 'never') await new Promise(() => {});
    await pause(Number(HANDLER_MS));
    appendFileSync(DIARY, `ended ${feed}\n`);
    return { emit: [{ topic: 'wires.raw', type: 'test', data: { feed } }] };
  }
}

// The decorators as calls: this file runs unbuilt, where decorator syntax does not exist.
EventPattern('pipeline.outcomes')(
  Slow.prototype,
  'handle',
  Object.getOwnPropertyDescriptor(Slow.prototype, 'handle') as PropertyDescriptor,
);
Payload()(Slow.prototype, 'handle', 0);
Controller()(Slow);
class SlowModule {}
Module({ controllers: [Slow] })(SlowModule);
await runService('slow', endOnSignal(), async () => ({
  modules: [SlowModule],
  stages: [{ stage, engine: '1' }],
}));
